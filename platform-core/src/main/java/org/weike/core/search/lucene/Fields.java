package org.weike.core.search.lucene;

/** Names of the fields in Lucene: each kind has its own, so that kinds never disagree on the type of a field. */
final class Fields {

    /** Kind and id. */
    static final String KEY = "_key";

    /** The kind alone. */
    static final String KIND = "_kind";

    /** One value for each node of the path. */
    static final String PATH = "_path";

    private static final String WORDS = "#words";
    private static final String PARTS = "#parts";
    private static final String CODES = "#codes";

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

    static String codes(String kind) {
        return kind + CODES;
    }

    static boolean holdsParts(String field) {
        return field.endsWith(PARTS);
    }
}
