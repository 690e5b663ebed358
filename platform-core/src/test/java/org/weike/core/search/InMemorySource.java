package org.weike.core.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.weike.core.shared.OrganizationId;

/** A store of records of one kind that remembers when each was written. */
public final class InMemorySource implements Searchable {

    private final String kind;
    private final Clock clock;
    private final Map<String, Written> records = new ConcurrentSkipListMap<>();

    public InMemorySource(String kind, Clock clock) {
        this.kind = kind;
        this.clock = clock;
    }

    private record Written(SearchRecord found, Instant changed) {}

    /** Writes a record below the nodes, root first, and tells nobody. */
    public void write(String id, List<String> path, SearchField... fields) {
        var nodes = path.stream().map(OrganizationId::new).toList();
        records.put(id, new Written(new SearchRecord(kind, id, nodes, List.of(fields)), clock.instant()));
    }

    public void remove(String id) {
        records.remove(id);
    }

    public List<SearchRecord> all() {
        return records.values().stream().map(Written::found).toList();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        records.values().forEach(it -> sink.accept(it.found()));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return Optional.ofNullable(records.get(id)).map(Written::found);
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        records.values().stream().filter(it -> !it.changed().isBefore(since)).forEach(it -> sink.accept(it.found()));
    }
}
