package org.weike.core.credit;

import java.util.List;

/** What came of putting a draft in force. */
public sealed interface RuleChange {

    /** It is a version now, for good, and decides from its date on. */
    record Done(RuleSet version) implements RuleChange {}

    /** The draft is as it was. */
    record Refused(Reason reason, List<RuleProblem> problems) implements RuleChange {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Why a draft cannot be put in force. */
    enum Reason {
        /** The problems say what. */
        FAULTY,
        /** Rules begin on a day to come: what happened up to today was credited by others. */
        NOT_IN_THE_FUTURE,
        /** Nor in a future that hours are not reckoned in. */
        BEYOND_RECKONING,
        /** Another set begins on that day. */
        DAY_IS_TAKEN
    }
}
