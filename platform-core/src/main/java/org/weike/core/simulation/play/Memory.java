package org.weike.core.simulation.play;

import java.util.Arrays;

/** The words of a packed state, which nobody changes any more. */
public final class Memory {

    static final Memory NONE = new Memory(new long[0]);

    private final long[] words;

    Memory(long[] words) {
        this.words = words.clone();
    }

    /** A fresh copy. */
    public long[] words() {
        return words.clone();
    }

    /** The words themselves, for reading. */
    long[] read() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Memory memory && Arrays.equals(words, memory.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return Arrays.toString(words);
    }
}
