package org.weike.core.simulation.play;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Variable;

/** Makes of expressions what reads a packed state. */
final class Formula {

    private final Layout layout;

    Formula(Layout layout) {
        this.layout = layout;
    }

    /** A condition that only reads what the layout remembers. */
    Condition condition(Expression expression) {
        return switch (expression) {
            case Expression.Truth it -> it.value() ? state -> true : state -> false;
            case Expression.Name it -> isSet(layout.variable(it.name()));
            case Expression.Visited it -> isSet(layout.visited(it.node()));
            case Expression.Chose it -> isSet(layout.chose(it.decision(), it.option()));
            case Expression.Has it -> isSet(layout.evidence(it.evidence()));
            case Expression.Not it -> {
                var operand = condition(it.operand());
                yield state -> !operand.holds(state);
            }
            case Expression.Binary it -> joined(it);
            case Expression.Whole it -> throw new IllegalArgumentException("no condition: " + it);
            case Expression.Negative it -> throw new IllegalArgumentException("no condition: " + it);
        };
    }

    private Condition joined(Expression.Binary it) {
        return switch (it.operator()) {
            case OR -> {
                var left = condition(it.left());
                var right = condition(it.right());
                yield state -> left.holds(state) || right.holds(state);
            }
            case AND -> {
                var left = condition(it.left());
                var right = condition(it.right());
                yield state -> left.holds(state) && right.holds(state);
            }
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> compared(it);
            case PLUS, MINUS -> throw new IllegalArgumentException("no condition: " + it);
        };
    }

    private Condition compared(Expression.Binary it) {
        var values = valuesOf(it);
        var left = quantity(it.left(), values);
        var right = quantity(it.right(), values);
        return switch (it.operator()) {
            case EQUAL -> state -> left.of(state) == right.of(state);
            case UNEQUAL -> state -> left.of(state) != right.of(state);
            case LESS -> state -> left.of(state) < right.of(state);
            case AT_MOST -> state -> left.of(state) <= right.of(state);
            case MORE -> state -> left.of(state) > right.of(state);
            case AT_LEAST -> state -> left.of(state) >= right.of(state);
            case OR, AND, PLUS, MINUS -> throw new IllegalArgumentException("no comparison: " + it);
        };
    }

    private List<String> valuesOf(Expression.Binary it) {
        var left = valuesOf(it.left());
        return left.isEmpty() ? valuesOf(it.right()) : left;
    }

    private List<String> valuesOf(Expression expression) {
        return expression instanceof Expression.Name name
                        && layout.declared(name.name()) instanceof Variable.Words variable
                ? variable.values()
                : List.of();
    }

    /** A number; for a flag 0 or 1, and for a word its place among the values. */
    Quantity quantity(Expression expression, List<String> values) {
        return switch (expression) {
            case Expression.Whole it -> {
                long value = it.value();
                yield state -> value;
            }
            case Expression.Name it -> {
                if (layout.declared(it.name()) == null) {
                    long place = values.indexOf(it.name());
                    yield state -> place;
                }
                var field = required(layout.variable(it.name()));
                yield field::of;
            }
            case Expression.Negative it -> {
                var operand = quantity(it.operand(), values);
                yield state -> -operand.of(state);
            }
            case Expression.Binary it
            when it.operator() == Expression.Operator.PLUS -> {
                var left = quantity(it.left(), values);
                var right = quantity(it.right(), values);
                yield state -> left.of(state) + right.of(state);
            }
            case Expression.Binary it
            when it.operator() == Expression.Operator.MINUS -> {
                var left = quantity(it.left(), values);
                var right = quantity(it.right(), values);
                yield state -> left.of(state) - right.of(state);
            }
            case Expression it -> {
                var condition = condition(it);
                yield state -> condition.holds(state) ? 1 : 0;
            }
        };
    }

    private static Condition isSet(@Nullable Field field) {
        return required(field)::isSet;
    }

    private static Field required(@Nullable Field field) {
        if (field == null) {
            throw new IllegalStateException("what is read has its field");
        }
        return field;
    }

    /** Something that holds in a state or not. */
    interface Condition {

        boolean holds(long[] state);
    }

    /** A number that a state has. */
    interface Quantity {

        long of(long[] state);
    }
}
