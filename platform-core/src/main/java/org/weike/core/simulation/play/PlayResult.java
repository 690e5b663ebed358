package org.weike.core.simulation.play;

import java.util.List;

/**
 * What a play has come to: the ending (empty: none yet) with its points, the gauges as they stand, the points of each
 * competency and their weighted sum, the answers in order, and whether it is passed, which no red line may have been
 * crossed for.
 */
public record PlayResult(
        String contentHash,
        String ending,
        int endingPoints,
        boolean passed,
        List<Gauge> gauges,
        List<Score> scores,
        int weightedPoints,
        List<Given> answers) {

    public PlayResult {
        gauges = List.copyOf(gauges);
        scores = List.copyOf(scores);
        answers = List.copyOf(answers);
    }

    /** A variable and its value: 0 or 1 of a flag, a number, or the place of a word. */
    public record Gauge(String variable, int value) {}

    /** The points of a competency. */
    public record Score(String competency, int points) {}

    /**
     * An answer to a decision: the options of each voice, none if time passed, the weighted points that counted, and
     * whether it crossed a red line.
     */
    public record Given(String decision, List<List<String>> choices, boolean inTime, int points, boolean redLine) {

        public Given {
            choices = choices.stream().map(List::copyOf).toList();
        }
    }
}
