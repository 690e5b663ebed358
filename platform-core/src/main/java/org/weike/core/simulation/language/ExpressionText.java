package org.weike.core.simulation.language;

import java.util.List;
import java.util.stream.Collectors;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Expression.Operator;

/** Writes expressions and changes as an author would: Chinese words for and, or, not, and only the brackets needed. */
public final class ExpressionText {

    private static final int NEGATION = 2;
    private static final int OPERAND = 5;

    private ExpressionText() {}

    /** The one text of an expression; reading it gives the same expression. */
    public static String of(Expression expression) {
        return write(expression, 0);
    }

    /** The changes without braces, one after the other. */
    public static String of(List<Effect> effects) {
        return effects.stream().map(ExpressionText::change).collect(Collectors.joining("; "));
    }

    /** Fails unless the whole text is one expression. */
    public static Expression parse(String text) {
        var tokens = new Tokens(text, 1, 0);
        try {
            var expression = new ExpressionParser(tokens, new Places()).expression();
            NodeReader.end(tokens);
            return expression;
        } catch (Misread misread) {
            throw new IllegalArgumentException("not an expression: " + text, misread);
        }
    }

    private static String change(Effect effect) {
        return switch (effect) {
            case Effect.Assign it -> it.variable() + "=" + of(it.value());
            case Effect.Add it -> it.variable() + (it.amount() < 0 ? "" : "+") + it.amount();
            case Effect.Obtain it -> "得(" + it.evidence() + ")";
        };
    }

    private static String write(Expression expression, int around) {
        return switch (expression) {
            case Expression.Truth it -> it.value() ? "是" : "否";
            case Expression.Whole it -> String.valueOf(it.value());
            case Expression.Name it -> it.name();
            case Expression.Visited it -> "到过(" + it.node() + ")";
            case Expression.Chose it -> "选过(" + it.decision() + ", " + it.option() + ")";
            case Expression.Has it -> "有(" + it.evidence() + ")";
            case Expression.Not it -> bracketed("非 " + write(it.operand(), NEGATION), NEGATION < around);
            case Expression.Negative it -> bracketed("-" + negated(it.operand()), OPERAND < around);
            case Expression.Binary it -> joined(it, around);
        };
    }

    /** A number has its sign already, so that only brackets keep the two apart. */
    private static String negated(Expression operand) {
        return operand instanceof Expression.Whole ? "(" + of(operand) + ")" : write(operand, OPERAND);
    }

    private static String joined(Expression.Binary it, int around) {
        int own = it.operator().tightness();
        boolean comparison = own == Operator.EQUAL.tightness();
        var left = write(it.left(), comparison ? own + 1 : own);
        var right = write(it.right(), own + 1);
        return bracketed(left + joint(it.operator()) + right, own < around);
    }

    private static String joint(Operator operator) {
        return switch (operator) {
            case OR -> " 或 ";
            case AND -> " 且 ";
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> operator.sign();
            case PLUS, MINUS -> " " + operator.sign() + " ";
        };
    }

    private static String bracketed(String text, boolean needed) {
        return needed ? "(" + text + ")" : text;
    }
}
