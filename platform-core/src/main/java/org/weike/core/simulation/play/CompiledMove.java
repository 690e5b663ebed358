package org.weike.core.simulation.play;

import java.util.List;
import org.weike.core.simulation.play.Changes.Change;
import org.weike.core.simulation.play.Formula.Condition;

/** A move with all that it does, ready to be made. */
record CompiledMove(Move label, Condition allowed, Worth worth, List<Change> changes, int target, int percent) {

    CompiledMove {
        changes = List.copyOf(changes);
    }

    /** What a move is worth: points of each competency, their weighted sum, when they count, and the red line. */
    record Worth(List<Integer> points, int weighted, Condition counts, boolean redLine) {

        static final Worth NOTHING = new Worth(List.of(), 0, state -> false, false);
    }
}
