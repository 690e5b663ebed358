package org.weike.core.search;

import java.util.Map;

/** Sums over everything that matched, as a whole and by group. */
public record Totals(Sum whole, Map<String, Sum> groups) {

    public Totals {
        groups = Map.copyOf(groups);
    }

    /** The group's sum; nothing for a group without records. */
    public Sum group(String value) {
        return groups.getOrDefault(value, Sum.NOTHING);
    }

    /** How many records, and the sum of each number field that was asked for. */
    public record Sum(long records, Map<String, Long> numbers) {

        public static final Sum NOTHING = new Sum(0, Map.of());

        public Sum {
            numbers = Map.copyOf(numbers);
        }

        public long of(String field) {
            return numbers.getOrDefault(field, 0L);
        }
    }
}
