package org.weike.core.search.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;

/** Everything that features let people find, by kind. */
final class Sources {

    // Raised whenever documents are written in another way, so that older indexes are built anew.
    private static final int OWN_SHAPE = 5;

    private final String origin;
    private final boolean shared;
    private final Map<String, Searchable> kinds = new TreeMap<>();

    /**
     * The origin tells one store from another: the index of one must not be used with the other. Others write to a
     * shared store, by clocks of their own.
     */
    Sources(String origin, boolean shared, Collection<Searchable> sources) {
        this.origin = origin;
        this.shared = shared;
        for (Searchable source : sources) {
            if (kinds.put(source.kind(), source) != null) {
                throw new IllegalStateException("two sources of records of the kind " + source.kind());
            }
        }
    }

    boolean isShared() {
        return shared;
    }

    String layout() {
        return kinds.values().stream()
                .map(it -> it.kind() + "=" + it.shape())
                .collect(Collectors.joining(",", OWN_SHAPE + "@" + origin + ":", ""));
    }

    Collection<String> kinds() {
        return kinds.keySet();
    }

    Optional<SearchRecord> read(RecordKey key) {
        return of(key.kind()).read(key.id());
    }

    void sweep(String kind, Consumer<SearchRecord> sink) {
        of(kind).sweep(sink);
    }

    void changedSince(Instant since, Consumer<SearchRecord> sink) {
        kinds.values().forEach(it -> it.changedSince(since, sink));
    }

    /** The records of other kinds that show something of this one. */
    List<RecordKey> showing(RecordKey shown) {
        var keys = new ArrayList<RecordKey>();
        for (Searchable source : kinds.values()) {
            if (!source.kind().equals(shown.kind())) {
                source.showing(shown.kind(), shown.id()).forEach(it -> keys.add(new RecordKey(source.kind(), it)));
            }
        }
        return keys;
    }

    private Searchable of(String kind) {
        var source = kinds.get(kind);
        if (source == null) {
            throw new IllegalArgumentException("no source of records of the kind " + kind);
        }
        return source;
    }
}
