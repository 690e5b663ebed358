package org.weike.core.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a record in which something of what was typed occurs, and where in it; the first mark comes first. */
public record Passage(
        String field,
        String text,
        List<Mark> marks,
        @Nullable Jump jump) {

    public Passage {
        marks = List.copyOf(marks);
    }

    /** From which character to which, the last one not included. */
    public record Mark(int from, int to) {}

    /** Where the piece is spoken: the place in the record, and the time in the recording that is there. */
    public record Jump(String place, long milliseconds) {}
}
