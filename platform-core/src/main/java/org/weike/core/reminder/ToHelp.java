package org.weike.core.reminder;

import java.util.List;
import java.util.Set;
import org.weike.core.ledger.PersonRow;

/**
 * People who miss hours and whom no reminder will help: for their secretary to speak to, and never a ground for more.
 */
public record ToHelp(int total, List<Line> first) {

    public ToHelp {
        first = List.copyOf(first);
    }

    /** One of them, and why. */
    public record Line(PersonRow person, Set<Reason> reasons) {

        public Line {
            reasons = Set.copyOf(reasons);
        }
    }

    /** Why somebody needs help. */
    public enum Reason {
        NO_ADDRESS,
        ADDRESS_FAILS,
        WANTS_NONE,
        /** The year is nearly over and nothing was earned. */
        NOTHING_YET,
        /** The year is nearly over and too little was earned. */
        FAR_BEHIND
    }
}
