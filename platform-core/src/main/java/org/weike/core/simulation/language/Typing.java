package org.weike.core.simulation.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Expression.Binary;
import org.weike.core.simulation.Variable;

/** Finds what kind of value each expression has, and reports where the kinds do not fit. */
final class Typing {

    private final Map<String, Variable> variables = new HashMap<>();
    private final References references;
    private final Places places;
    private final Problems problems;

    Typing(List<Variable> variables, References references, Places places, Problems problems) {
        variables.forEach(it -> this.variables.putIfAbsent(it.name(), it));
        this.references = references;
        this.places = places;
        this.problems = problems;
    }

    void requireCondition(Expression expression) {
        require(expression, new Type.Flag(), Code.CONDITION_EXPECTED);
    }

    void requireNumber(Expression expression) {
        require(expression, new Type.Amount(), Code.NUMBER_VALUE_EXPECTED);
    }

    /** Reports the value unless the variable can take it. */
    void requireValueOf(Variable variable, Expression value) {
        switch (variable) {
            case Variable.Flag ignored -> requireCondition(value);
            case Variable.Level ignored -> requireNumber(value);
            case Variable.Words words -> {
                var type = typeOf(value, new Type.Words(words.values()), words.name());
                if (!fits(type, new Type.Words(words.values()))) {
                    problems.add(places.of(value), Code.VALUE_NOT_OF_VARIABLE, words.name());
                }
            }
        }
    }

    private void require(Expression expression, Type wanted, Code code) {
        var type = typeOf(expression);
        if (!fits(type, wanted)) {
            problems.add(places.of(expression), code, ExpressionText.of(expression));
        }
    }

    private Type typeOf(Expression expression) {
        return switch (expression) {
            case Expression.Truth ignored -> new Type.Flag();
            case Expression.Whole ignored -> new Type.Amount();
            case Expression.Name it -> variable(it);
            case Expression.Visited it -> {
                references.requireNode(it.node(), places.of(it));
                yield new Type.Flag();
            }
            case Expression.Chose it -> {
                references.requireOption(it.decision(), it.option(), places.of(it));
                yield new Type.Flag();
            }
            case Expression.Has it -> {
                references.requireEvidence(it.evidence(), places.of(it));
                yield new Type.Flag();
            }
            case Expression.Not it -> {
                requireCondition(it.operand());
                yield new Type.Flag();
            }
            case Expression.Negative it -> {
                requireNumber(it.operand());
                yield new Type.Amount();
            }
            case Binary it -> joined(it);
        };
    }

    private Type joined(Binary it) {
        switch (it.operator()) {
            case OR, AND -> {
                requireCondition(it.left());
                requireCondition(it.right());
            }
            case LESS, AT_MOST, MORE, AT_LEAST -> {
                requireNumber(it.left());
                requireNumber(it.right());
            }
            case EQUAL, UNEQUAL -> compare(it);
            case PLUS, MINUS -> {
                requireNumber(it.left());
                requireNumber(it.right());
                return new Type.Amount();
            }
        }
        return new Type.Flag();
    }

    /** A word is known only by the variable that it is compared with. */
    private void compare(Binary it) {
        var left = it.left() instanceof Expression.Name name && !variables.containsKey(name.name());
        var first = left ? it.right() : it.left();
        var second = left ? it.left() : it.right();
        var type = typeOf(first);
        var other = typeOf(second, type, ExpressionText.of(first));
        if (!fits(type, other)) {
            var texts = List.of(ExpressionText.of(it.left()), ExpressionText.of(it.right()));
            problems.add(places.of(it), Code.NOT_COMPARABLE, texts.toArray());
        }
    }

    private Type typeOf(Expression expression, Type beside, String variable) {
        boolean word = expression instanceof Expression.Name name && !variables.containsKey(name.name());
        if (!word || !(beside instanceof Type.Words words)) {
            return typeOf(expression);
        }
        var written = ((Expression.Name) expression).name();
        if (!words.values().contains(written)) {
            var meant = Names.meant(written, words.values());
            problems.suggest(places.of(expression), meant, Code.WORD_UNKNOWN, written, variable);
        }
        return beside;
    }

    private Type variable(Expression.Name name) {
        var variable = variables.get(name.name());
        if (variable == null) {
            var meant = Names.meant(name.name(), variables.keySet());
            problems.suggest(places.of(name), meant, Code.VARIABLE_UNKNOWN, name.name());
            return new Type.Unknown();
        }
        return switch (variable) {
            case Variable.Flag ignored -> new Type.Flag();
            case Variable.Level ignored -> new Type.Amount();
            case Variable.Words it -> new Type.Words(it.values());
        };
    }

    private static boolean fits(Type type, Type wanted) {
        return type instanceof Type.Unknown || wanted instanceof Type.Unknown || type.equals(wanted);
    }

    /** The kind of value that an expression has. */
    private sealed interface Type {

        /** Yes or no. */
        record Flag() implements Type {}

        /** A whole number. */
        record Amount() implements Type {}

        /** One of these words. */
        record Words(List<String> values) implements Type {}

        /** Nobody can say, and it has been reported. */
        record Unknown() implements Type {}
    }
}
