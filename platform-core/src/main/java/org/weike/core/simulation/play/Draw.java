package org.weike.core.simulation.play;

import java.util.Optional;
import org.weike.core.simulation.Node;

/** Settles chance: the same seed and the same place in a play always bring the same outcome. */
final class Draw {

    private Draw() {}

    /** Empty where no outcome has any probability. */
    static Optional<PlayEvent> of(Node.Chance node, long seed, int sequence) {
        int all = node.outcomes().stream().mapToInt(Node.Outcome::percent).sum();
        if (all == 0) {
            return Optional.empty();
        }
        long drawn = Long.remainderUnsigned(mixed(seed + sequence * 0x9E3779B97F4A7C15L), all);
        int place = 0;
        for (long left = drawn; left >= node.outcomes().get(place).percent(); place++) {
            left -= node.outcomes().get(place).percent();
        }
        return Optional.of(new PlayEvent.ChanceResolved(node.id(), place));
    }

    /** The finalizer of SplitMix64, in which every bit of the answer depends on every bit of the number. */
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
