package org.weike.core.simulation;

import java.util.List;

/** Something that the case remembers: a yes or no, a bounded number, or one of several words. */
public sealed interface Variable {

    /** The farthest from 0 that a level reaches. */
    int FARTHEST = 1_000_000;

    String name();

    /** Whether players see it as a gauge. */
    boolean visible();

    /** The value at the start: 0 or 1 of a flag, the number of a level, the place from 0 of a word, -1 for no word. */
    int start();

    /** The lowest value that it takes. */
    int lowest();

    /** The highest value that it takes. */
    int highest();

    /** Yes or no. */
    record Flag(String name, boolean initial, boolean visible) implements Variable {

        @Override
        public int start() {
            return initial ? 1 : 0;
        }

        @Override
        public int lowest() {
            return 0;
        }

        @Override
        public int highest() {
            return 1;
        }
    }

    /** A whole number from the lowest to the highest, both included. */
    record Level(String name, int lowest, int highest, int initial, Overflow overflow, boolean visible)
            implements Variable {

        @Override
        public int start() {
            return initial;
        }
    }

    /** One of several words. */
    record Words(String name, List<String> values, String initial, boolean visible) implements Variable {

        public Words {
            values = List.copyOf(values);
        }

        @Override
        public int start() {
            return values.indexOf(initial);
        }

        @Override
        public int lowest() {
            return 0;
        }

        @Override
        public int highest() {
            return values.size() - 1;
        }
    }

    /** What becomes of a number outside the bounds; at play the nearest bound stands in either case. */
    enum Overflow {
        /** The nearest bound stands, as the author wants it. */
        SATURATES,
        /** A fault of the case that must not be published. */
        IS_FAULT
    }
}
