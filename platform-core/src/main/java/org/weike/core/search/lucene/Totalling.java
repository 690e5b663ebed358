package org.weike.core.search.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is added up of the records that match: how many they are, and number fields of theirs. */
record Totalling(String kind, List<String> sums, @Nullable Groups groups) {

    Totalling {
        sums = List.copyOf(sums);
    }

    /** As a whole only. */
    static Totalling whole(String kind, List<String> sums) {
        return new Totalling(kind, sums, null);
    }

    /** Also by each of some values of a word field. */
    static Totalling by(String kind, String field, Collection<String> values, List<String> sums) {
        return new Totalling(kind, sums, new Groups(field, Set.copyOf(values)));
    }

    /** Also by each value of a word field. */
    static Totalling byEach(String kind, String field, List<String> sums) {
        return new Totalling(kind, sums, new Groups(field, null));
    }

    /** How many numbers a row of sums has: how many records, then each sum. */
    int width() {
        return sums.size() + 1;
    }

    /** How many values are asked for by name. */
    int values() {
        return groups == null || groups.values() == null ? 0 : groups.values().size();
    }

    /** A word field, and which of its values are asked for; all, if none is named. */
    record Groups(String field, @Nullable Set<String> values) {}
}
