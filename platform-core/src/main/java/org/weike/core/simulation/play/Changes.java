package org.weike.core.simulation.play;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Variable;

/** Makes of effects what changes a packed state. */
final class Changes {

    private final Layout layout;
    private final Formula formula;

    Changes(Layout layout) {
        this.layout = layout;
        this.formula = new Formula(layout);
    }

    /** The changes to what the layout remembers, in the order of the effects. */
    List<Change> of(List<Effect> effects) {
        var changes = new ArrayList<Change>();
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.Obtain it -> raise(layout.evidence(it.evidence()), changes);
                case Effect.Assign it -> {
                    var field = layout.variable(it.variable());
                    if (field != null) {
                        var values = layout.declared(it.variable()) instanceof Variable.Words words
                                ? words.values()
                                : List.<String>of();
                        var value = formula.quantity(it.value(), values);
                        long overflow = 1L << layout.placeOf(it.variable());
                        changes.add(state -> store(state, field, value.of(state), overflow));
                    }
                }
                case Effect.Add it -> {
                    var field = layout.variable(it.variable());
                    if (field != null) {
                        long amount = it.amount();
                        long overflow = 1L << layout.placeOf(it.variable());
                        changes.add(state -> store(state, field, field.of(state) + amount, overflow));
                    }
                }
            }
        }
        return changes;
    }

    static void raise(@Nullable Field field, List<Change> changes) {
        if (field != null) {
            changes.add(state -> {
                field.raise(state);
                return 0;
            });
        }
    }

    private static long store(long[] state, Field field, long value, long overflow) {
        if (field.holds(value)) {
            field.set(state, value);
            return 0;
        }
        field.set(state, value < field.lowest() ? field.lowest() : field.highest());
        return overflow;
    }

    /** One change of a state in place; answers the bit of the variable that did not hold the value, or 0. */
    interface Change {

        long apply(long[] state);
    }
}
