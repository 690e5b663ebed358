package org.weike.core.search.lucene;

/** Names one record in the index; its text sorts the records of a kind by their id. */
record RecordKey(String kind, String id) {

    private static final char BETWEEN = ':';

    static RecordKey parse(String text) {
        int between = text.indexOf(BETWEEN);
        return new RecordKey(text.substring(0, between), text.substring(between + 1));
    }

    static String beginningOf(String kind) {
        return kind + BETWEEN;
    }

    @Override
    public String toString() {
        return kind + BETWEEN + id;
    }
}
