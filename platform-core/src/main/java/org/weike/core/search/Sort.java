package org.weike.core.search;

import java.util.List;

/**
 * An order by one field, or by the sum of some number fields, less others; records without the field come last, and in
 * a sum it counts 0. Equal records are ordered by their id.
 */
public record Sort(List<String> fields, List<String> less, Kind kind, boolean descending) {

    public Sort {
        fields = List.copyOf(fields);
        less = List.copyOf(less);
        if (fields.isEmpty() || (kind != Kind.SUM && fields.size() + less.size() > 1)) {
            throw new IllegalArgumentException("not an order by a " + kind + ": " + fields + " less " + less);
        }
    }

    /** How the values of a field compare. */
    public enum Kind {
        WORD,
        /** By how a name is read, so that Chinese names follow the alphabet. */
        NAME,
        NUMBER,
        SUM
    }

    public static Sort byWord(String field) {
        return new Sort(List.of(field), List.of(), Kind.WORD, false);
    }

    public static Sort byName(String field) {
        return new Sort(List.of(field), List.of(), Kind.NAME, false);
    }

    public static Sort byNumber(String field) {
        return new Sort(List.of(field), List.of(), Kind.NUMBER, false);
    }

    public static Sort bySum(List<String> fields, List<String> less) {
        return new Sort(fields, less, Kind.SUM, false);
    }

    public Sort descend() {
        return new Sort(fields, less, kind, true);
    }
}
