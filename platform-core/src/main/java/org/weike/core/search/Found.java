package org.weike.core.search;

import java.util.List;
import java.util.Map;

/** A page of hits, how many there are on all pages, and the values counted, most frequent first. */
public record Found(long total, List<Hit> hits, Map<String, List<Count>> facets) {

    public Found {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    public List<Count> facet(String field) {
        return facets.getOrDefault(field, List.of());
    }

    /** How many matching records have a value. */
    public record Count(String value, long records) {}
}
