package org.weike.core.simulation;

import java.util.List;

/** The talk after the play (复盘): questions in phases, and what each learner is asked to do next. */
public record Debrief(List<Phase> phases, String followUp) {

    public static final Debrief NONE = new Debrief(List.of(), "");

    public Debrief {
        phases = List.copyOf(phases);
        followUp = Prose.line(followUp);
    }

    /** The questions of one stage of the talk. */
    public record Phase(Stage stage, List<Question> questions) {

        public Phase {
            questions = List.copyOf(questions);
        }
    }

    /** How far the talk has come. */
    public enum Stage {
        REACTION,
        DESCRIPTION,
        ANALYSIS,
        TRANSFER
    }

    /** A question, and what of the play it is about. */
    public record Question(String text, Subject subject) {

        public Question {
            text = Prose.line(text);
        }
    }

    /** What of the play a question is about. */
    public sealed interface Subject {

        /** The play as a whole. */
        record Whole() implements Subject {}

        /** What was answered at a decision. */
        record At(String decision) implements Subject {}

        /** Something that only the play itself tells. */
        record Computed(Item item) implements Subject {}
    }

    /** What can be told from a play. */
    public enum Item {
        TURNING_POINT,
        RED_LINE,
        WEAKEST_COMPETENCY,
        UNOPENED_EVIDENCE,
        EXPERT_DIFFERENCE
    }
}
