package org.weike.core.search.lucene;

/** Names of the fields in Lucene: each kind has its own, so that kinds never disagree on the type of a field. */
final class Fields {

    /** Kind and id. */
    static final String KEY = "_key";

    /** The kind alone. */
    static final String KIND = "_kind";

    /** One value for each node of the path. */
    static final String PATH = "_path";

    /** The first name of the record, for suggestions. */
    static final String LABEL = "_label";

    /** A name of a field and its running text, for passages. */
    static final String TEXT = "_text";

    /** A name of a field, a place, a time and what is said then, for passages. */
    static final String SPOKEN = "_spoken";

    private static final String WORDS = "#words";
    private static final String PARTS = "#parts";
    private static final String BEGINNINGS = "#begin";
    private static final String CODES = "#codes";
    private static final String READING = "#reading";

    private Fields() {}

    static String of(String kind, String name) {
        return kind + '.' + name;
    }

    static String words(String kind) {
        return kind + WORDS;
    }

    static String parts(String kind) {
        return kind + PARTS;
    }

    /** Short beginnings of codes and of how names are spelled. */
    static String beginnings(String kind) {
        return kind + BEGINNINGS;
    }

    /** Codes and spelled names as a whole, where they are longer than the beginnings. */
    static String codes(String kind) {
        return kind + CODES;
    }

    /** How the value of a name field is read, for orders. */
    static String reading(String field) {
        return field + READING;
    }

    static boolean holdsParts(String field) {
        return field.endsWith(PARTS);
    }
}
