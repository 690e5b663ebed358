package org.weike.core.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one feature lets people find; contributed as a bean. A record is found from the moment {@link Search#changed}
 * was told about it, and after a crash from {@link #changedSince}.
 */
public interface Searchable {

    /** Names the kind of record, such as {@code person}; unique in the platform. */
    String kind();

    /** Hands over every record there is; called for a rebuild, while other writes go on. */
    void sweep(Consumer<SearchRecord> sink);

    /** The record as it is now; empty once it is gone or must no longer be found. */
    Optional<SearchRecord> read(String id);

    /**
     * Hands over every record whose document changed at or after the instant, by an index on its change time; and from
     * as long before it as the search is told of changes after they were written.
     */
    void changedSince(Instant since, Consumer<SearchRecord> sink);

    /**
     * The ids of own records that show something of another kind's record, and so are read again whenever that one is.
     */
    default List<String> showing(String otherKind, String otherId) {
        return List.of();
    }

    /** Raised by one whenever the fields of the records change, so that an index of the older shape is rebuilt. */
    default int shape() {
        return 1;
    }
}
