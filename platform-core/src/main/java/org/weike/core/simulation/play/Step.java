package org.weike.core.simulation.play;

/** What came of an event. */
public sealed interface Step {

    /** The event happened, and the play is in that state. */
    record Made(PlayState state) implements Step {}

    /** The event cannot have happened; the state is what it was. */
    record Refused(Reason reason) implements Step {}

    /** Why an event cannot have happened. */
    enum Reason {
        NOT_STARTED,
        STARTED_ALREADY,
        OTHER_VERSION,
        PAUSED,
        NOT_PAUSED,
        ENDED,
        NOT_ENDED,
        /** The play is at another node, or does not go there from here. */
        NOT_HERE,
        /** The node has to be entered first. */
        NOT_ENTERED,
        /** As many voices, each with as many options, as the decision wants; the roles in their order. */
        ANSWER_NOT_OF_DECISION,
        /** An option is not offered now. */
        NOT_OFFERED,
        NO_TIME_LIMIT,
        NO_SUCH_OUTCOME,
        EVIDENCE_NOT_HERE,
        NO_SUCH_QUESTION
    }
}
