package org.weike.core.simulation.play;

import java.util.List;

/** One way on from a state. */
public sealed interface Move {

    /** Turns the page, or leaves an investigation. */
    record GoOn() implements Move {}

    /** Passes a check by the branch of that place, from 0; the last place plus one is otherwise. */
    record Pass(int branch) implements Move {}

    /** Answers a decision; the keys of the options of each voice, in the order in which they are written. */
    record Choose(List<List<String>> choices) implements Move {

        public Choose {
            choices = choices.stream().map(List::copyOf).toList();
        }
    }

    /** Lets the time of a decision pass. */
    record LetTimePass() implements Move {}

    /** Follows the lead to that evidence. */
    record Open(String evidence) implements Move {}

    /** Meets with the outcome of that place, from 0. */
    record Meet(int outcome) implements Move {}
}
