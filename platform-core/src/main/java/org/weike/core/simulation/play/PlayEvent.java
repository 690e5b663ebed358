package org.weike.core.simulation.play;

import java.util.List;
import org.weike.core.simulation.Debrief;

/**
 * Something that happened in a play. The events of an attempt, in order, are all there is to know of it: what they say
 * about time and chance was decided before.
 */
public sealed interface PlayEvent {

    /** Begins a play of the version with that content hash; the seed settles every chance. */
    record AttemptStarted(String hash, long seed) implements PlayEvent {}

    /** The play is at the node now: the page was turned, a check was passed, or an answer led there. */
    record NodeEntered(String node) implements PlayEvent {}

    /** A lead of an investigation was followed, or evidence that is there was looked at once more. */
    record EvidenceOpened(String node, String evidence) implements PlayEvent {}

    /**
     * A decision was answered: by each voice that it has, in the round of votes that settled it (0: nobody voted),
     * after so many milliseconds.
     */
    record OptionChosen(String decision, List<Answer> answers, int round, long millis) implements PlayEvent {

        public OptionChosen {
            answers = List.copyOf(answers);
        }

        /** One option, chosen by whoever plays alone. */
        public static OptionChosen of(String decision, String option) {
            return new OptionChosen(decision, List.of(new Answer("", List.of(option), "")), 0, 0);
        }
    }

    /** Nobody answered in time. */
    record TimedOut(String decision, long millis) implements PlayEvent {}

    /** What chance brought: the place of the outcome, from 0. */
    record ChanceResolved(String node, int outcome) implements PlayEvent {}

    /** The play rests. */
    record Paused() implements PlayEvent {}

    /** The play goes on. */
    record Resumed() implements PlayEvent {}

    /** The play is over. */
    record EndingReached(String ending) implements PlayEvent {}

    /** A question of the debrief was answered: the stage, the place of the question in it, from 0, and the words. */
    record DebriefAnswered(Debrief.Stage stage, int question, String answer) implements PlayEvent {}

    /** What one voice chose, for which role (empty: whoever plays), and the reason given (empty: none). */
    record Answer(String role, List<String> options, String reason) {

        public Answer {
            options = List.copyOf(options);
        }
    }
}
