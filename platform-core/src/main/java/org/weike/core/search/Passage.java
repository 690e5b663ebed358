package org.weike.core.search;

import java.util.ArrayList;
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

    /** The text cut where marks begin and end, in its order. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (Mark each : marks) {
            if (each.from() > at) {
                pieces.add(new Piece(text.substring(at, each.from()), false));
            }
            pieces.add(new Piece(text.substring(each.from(), each.to()), true));
            at = each.to();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }

    /** A part of the text, and whether it is what was looked for. */
    public record Piece(String text, boolean marked) {}

    /** From which character to which, the last one not included. */
    public record Mark(int from, int to) {}

    /** Where the piece is spoken: the place in the record, and the time in the recording that is there. */
    public record Jump(String place, long milliseconds) {

        /** The second that lies just before it is said. */
        public long seconds() {
            return milliseconds / 1_000;
        }

        /** The time as a player shows it, such as {@code 2:05}. */
        public String clock() {
            return seconds() / 60 + (seconds() % 60 < 10 ? ":0" : ":") + seconds() % 60;
        }
    }
}
