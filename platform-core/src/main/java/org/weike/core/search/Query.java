package org.weike.core.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A question for records of one kind. The words are what somebody typed: each has to occur, nothing in them is an
 * operator, and nothing in them fails. Without an order of its own the best match comes first.
 */
public record Query(
        String kind, String words, List<Filter> filters, List<Sort> sorts, int from, int size, List<String> facets) {

    private static final int PAGE = 50;

    public Query {
        if (from < 0 || size < 0) {
            throw new IllegalArgumentException("not a page: from " + from + ", size " + size);
        }
        filters = List.copyOf(filters);
        sorts = List.copyOf(sorts);
        facets = List.copyOf(facets);
    }

    /** Everything of a kind, the first fifty of it. */
    public static Query of(String kind) {
        return new Query(kind, "", List.of(), List.of(), 0, PAGE, List.of());
    }

    public Query matching(String typed) {
        return new Query(kind, typed, filters, sorts, from, size, facets);
    }

    public Query where(Filter filter) {
        return new Query(kind, words, and(filters, filter), sorts, from, size, facets);
    }

    public Query sortedBy(Sort sort) {
        return new Query(kind, words, filters, and(sorts, sort), from, size, facets);
    }

    public Query page(int first, int length) {
        return new Query(kind, words, filters, sorts, first, length, facets);
    }

    /** Also counts the values of a word field over everything that matches. */
    public Query counting(String field) {
        return new Query(kind, words, filters, sorts, from, size, and(facets, field));
    }

    private static <T> List<T> and(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
