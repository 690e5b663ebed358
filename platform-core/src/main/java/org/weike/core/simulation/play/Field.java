package org.weike.core.simulation.play;

/** Where a small number stands in a packed state; the lowest value is stored as 0. */
record Field(int word, int shift, long mask, long lowest, long highest) {

    long of(long[] state) {
        return ((state[word] >>> shift) & mask) + lowest;
    }

    boolean isSet(long[] state) {
        return ((state[word] >>> shift) & 1) != 0;
    }

    void set(long[] state, long value) {
        state[word] = (state[word] & ~(mask << shift)) | ((value - lowest) << shift);
    }

    void raise(long[] state) {
        state[word] |= 1L << shift;
    }

    /** Whether the value lies within the bounds. */
    boolean holds(long value) {
        return value >= lowest && value <= highest;
    }
}
