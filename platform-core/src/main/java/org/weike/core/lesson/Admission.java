package org.weike.core.lesson;

import java.util.List;

/** What the gate says to a medium. */
public sealed interface Admission {

    /** May be kept; the list names what was removed from it. */
    record Admitted(Medium medium, List<String> removed) implements Admission {

        public Admitted {
            removed = List.copyOf(removed);
        }
    }

    /** Must not be kept. */
    record Refused(Reason reason) implements Admission {}

    /** Why a medium is refused. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        TYPE_UNKNOWN,
        DAMAGED,
        LENGTH_UNKNOWN,
        SUBTITLES_UNREADABLE
    }
}
