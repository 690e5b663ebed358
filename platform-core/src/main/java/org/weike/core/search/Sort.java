package org.weike.core.search;

import java.util.List;

/**
 * An order by one field, or by the sum of some number fields; records without the field come last, and in a sum it
 * counts 0. Equal records are ordered by their id.
 */
public record Sort(List<String> fields, Kind kind, boolean descending) {

    public Sort {
        fields = List.copyOf(fields);
        if (fields.isEmpty() || (kind != Kind.SUM && fields.size() > 1)) {
            throw new IllegalArgumentException("not an order by a " + kind + ": " + fields);
        }
    }

    /** How the values of a field compare. */
    public enum Kind {
        WORD,
        NUMBER,
        SUM
    }

    public static Sort byWord(String field) {
        return new Sort(List.of(field), Kind.WORD, false);
    }

    public static Sort byNumber(String field) {
        return new Sort(List.of(field), Kind.NUMBER, false);
    }

    public static Sort bySum(List<String> fields) {
        return new Sort(fields, Kind.SUM, false);
    }

    public Sort descend() {
        return new Sort(fields, kind, true);
    }
}
