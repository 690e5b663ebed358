package org.weike.core.simulation;

import java.util.List;

/** What an answer is worth and why: judgement, points, whether it crosses a red line, the clause, and a comment. */
public record Assessment(Judgement judgement, List<Award> awards, boolean redLine, String clause, String comment) {

    public static final Assessment NONE = new Assessment(Judgement.NOT_JUDGED, List.of(), false, "", "");

    public Assessment {
        awards = List.copyOf(awards);
        clause = Prose.line(clause);
        comment = Prose.block(comment);
    }

    /** How good an answer is. */
    public enum Judgement {
        NOT_JUDGED,
        EXCELLENT,
        ACCEPTABLE,
        POOR,
        FORBIDDEN
    }

    /** Points for a competency, from -100 to 100. */
    public record Award(String competency, int points) {}
}
