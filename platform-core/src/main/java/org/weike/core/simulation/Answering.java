package org.weike.core.simulation;

import java.util.List;

/**
 * How a decision is answered: by which roles (empty: whoever plays), whether together or each of them for itself, with
 * how many options, in what time, and the question for reasons (empty: none is asked), which is never scored.
 */
public record Answering(
        List<String> owners, boolean each, int picks, TimeLimit limit, Reentry reentry, String reasonPrompt) {

    /** One option, without hurry, by whoever plays. */
    public static final Answering PLAIN =
            new Answering(List.of(), false, 1, TimeLimit.NONE, Reentry.FIRST_ANSWER_COUNTS, "");

    public Answering {
        owners = List.copyOf(owners);
        reasonPrompt = Prose.line(reasonPrompt);
    }

    /** How many answers the decision takes each time: one for each owner, or one for all. */
    public int voices() {
        return each ? Math.max(1, owners.size()) : 1;
    }

    /** What happens when a decision is met again. */
    public enum Reentry {
        /** It can be answered again, with all effects; only the first answer has points. */
        FIRST_ANSWER_COUNTS,
        /** It can be answered again, with all effects and points. */
        EVERY_ANSWER_COUNTS,
        /** An option that was chosen once is not offered again; each has its points. */
        EACH_OPTION_ONCE
    }
}
