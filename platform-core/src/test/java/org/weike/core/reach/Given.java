package org.weike.core.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call after the actor, what the answer shows to those it is for, and arguments that reach for
 * something of the sibling node.
 */
record Given(
        List<? extends @Nullable Object> arguments,
        @Nullable String shown,
        List<List<Object>> beyond) {

    static Given given(@Nullable Object... arguments) {
        return new Given(new ArrayList<>(Arrays.asList(arguments)), null, List.of());
    }

    /** The same call with more arguments. */
    Given and(Object... more) {
        var all = new ArrayList<@Nullable Object>(arguments);
        all.addAll(Arrays.asList(more));
        return new Given(all, shown, beyond);
    }

    /** For lists: the answer of the own node says this, one for anybody else does not. */
    Given showing(String text) {
        return new Given(arguments, text, beyond);
    }

    /** Even the own node's actor is refused these: part of them belongs to the sibling. */
    Given butNever(Object... others) {
        var more = new ArrayList<>(beyond);
        more.add(List.of(others));
        return new Given(arguments, shown, more);
    }
}
