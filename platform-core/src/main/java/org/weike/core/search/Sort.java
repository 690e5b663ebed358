package org.weike.core.search;

/** An order by one field; records without it come last. Equal records are ordered by their id. */
public record Sort(String field, Kind kind, boolean descending) {

    /** How the values of a field compare. */
    public enum Kind {
        WORD,
        NUMBER
    }

    public static Sort byWord(String field) {
        return new Sort(field, Kind.WORD, false);
    }

    public static Sort byNumber(String field) {
        return new Sort(field, Kind.NUMBER, false);
    }

    public Sort descend() {
        return new Sort(field, kind, true);
    }
}
