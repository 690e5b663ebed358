package org.weike.core.simulation.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Expression.Operator;

/** Reads conditions, values and changes from a line, as far as they go. */
final class ExpressionParser {

    /** The most names, numbers and signs in one expression. */
    static final int LONGEST = 200;

    /** How deep brackets and negations go. */
    static final int DEEPEST = 32;

    private static final int MOST_EFFECTS = 20;

    private static final Map<String, Operator> SIGNS = Map.ofEntries(
            Map.entry("||", Operator.OR),
            Map.entry("或", Operator.OR),
            Map.entry("&&", Operator.AND),
            Map.entry("且", Operator.AND),
            Map.entry("==", Operator.EQUAL),
            Map.entry("!=", Operator.UNEQUAL),
            Map.entry("<", Operator.LESS),
            Map.entry("<=", Operator.AT_MOST),
            Map.entry(">", Operator.MORE),
            Map.entry(">=", Operator.AT_LEAST),
            Map.entry("+", Operator.PLUS),
            Map.entry("-", Operator.MINUS));

    private final Tokens tokens;
    private final Places places;
    private int start;
    private int depth;

    ExpressionParser(Tokens tokens, Places places) {
        this.tokens = tokens;
        this.places = places;
    }

    /** Reads one expression and leaves what comes after it. */
    Expression expression() {
        start = tokens.taken();
        depth = 0;
        return either();
    }

    /** Reads the changes up to the closing brace; the opening one has been read. */
    List<Effect> effects() {
        var effects = new ArrayList<Effect>();
        while (!tokens.took("}")) {
            if (effects.size() == MOST_EFFECTS) {
                throw new Misread(tokens.peek().position(), Code.TOO_MANY, "{}", MOST_EFFECTS);
            }
            effects.add(effect());
            if (!tokens.took(";") && !tokens.took(",") && !tokens.peek().is("}")) {
                throw new Misread(
                        tokens.peek().position(),
                        Code.SIGN_EXPECTED,
                        "}",
                        tokens.peek().text());
            }
        }
        return effects;
    }

    private Effect effect() {
        var at = tokens.peek().position();
        if (tokens.tookWord("得") || tokens.tookWord("obtain")) {
            tokens.expect("(");
            var obtained = places.put(new Effect.Obtain(tokens.expectName().text()), at);
            tokens.expect(")");
            return obtained;
        }
        var name = tokens.expectName().text();
        if (tokens.took("=")) {
            return places.put(new Effect.Assign(name, expression()), at);
        }
        if (tokens.took("+=") || tokens.took("+")) {
            return places.put(new Effect.Add(name, tokens.expectNumber()), at);
        }
        if (tokens.took("-=") || tokens.took("-")) {
            return places.put(new Effect.Add(name, -tokens.expectNumber()), at);
        }
        throw new Misread(
                tokens.peek().position(), Code.SIGN_EXPECTED, "=", tokens.peek().text());
    }

    private Expression either() {
        var left = both();
        for (var operator = operator(0); operator != null; operator = operator(0)) {
            left = joined(operator, left, both());
        }
        return left;
    }

    private Expression both() {
        var left = negation();
        for (var operator = operator(1); operator != null; operator = operator(1)) {
            left = joined(operator, left, negation());
        }
        return left;
    }

    private Expression negation() {
        var at = tokens.peek().position();
        if (tokens.took("!") || tokens.tookWord("非")) {
            deeper();
            var negation = places.put(new Expression.Not(negation()), at);
            depth--;
            return negation;
        }
        return comparison();
    }

    private Expression comparison() {
        var left = sum();
        var operator = operator(3);
        return operator == null ? left : joined(operator, left, sum());
    }

    private Expression sum() {
        var left = signed();
        for (var operator = operator(4); operator != null; operator = operator(4)) {
            left = joined(operator, left, signed());
        }
        return left;
    }

    private Expression signed() {
        var at = tokens.peek().position();
        if (!tokens.took("-")) {
            return operand();
        }
        if (tokens.peek().kind() == Tokens.Kind.NUMBER) {
            return places.put(new Expression.Whole(-tokens.next().number()), at);
        }
        deeper();
        var negative = places.put(new Expression.Negative(signed()), at);
        depth--;
        return negative;
    }

    private Expression operand() {
        bounded();
        var token = tokens.peek();
        if (tokens.took("(")) {
            deeper();
            var inner = either();
            depth--;
            tokens.expect(")");
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> places.put(new Expression.Whole(tokens.next().number()), token.position());
            case NAME -> places.put(named(tokens.next().text(), token.position()), token.position());
            case UNKNOWN -> throw new Misread(token.position(), Code.SIGN_UNKNOWN, token.text());
            case SIGN, END -> throw new Misread(token.position(), Code.OPERAND_EXPECTED, token.text());
        };
    }

    private Expression named(String word, Position at) {
        return switch (word) {
            case "是", "true" -> new Expression.Truth(true);
            case "否", "false" -> new Expression.Truth(false);
            case "到过", "visited" -> new Expression.Visited(argument("(", ")"));
            case "有", "has" -> new Expression.Has(argument("(", ")"));
            case "且", "或", "非", "当", "否则" -> throw new Misread(at, Code.OPERAND_EXPECTED, word);
            case "选过", "chose" -> new Expression.Chose(argument("(", ","), argument("", ")"));
            default -> new Expression.Name(word);
        };
    }

    private String argument(String before, String after) {
        if (!before.isEmpty()) {
            tokens.expect(before);
        }
        var name = tokens.expectName().text();
        tokens.expect(after);
        return name;
    }

    private @Nullable Operator operator(int tightness) {
        var token = tokens.peek();
        boolean possible = token.kind() == Tokens.Kind.SIGN || token.kind() == Tokens.Kind.NAME;
        var operator = possible ? SIGNS.get(token.text()) : null;
        if (operator == null || operator.tightness() != tightness) {
            return null;
        }
        tokens.next();
        return operator;
    }

    /** The place of two joined operands is that of the left one. */
    private Expression joined(Operator operator, Expression left, Expression right) {
        return places.put(new Expression.Binary(operator, left, right), places.of(left));
    }

    private void deeper() {
        bounded();
        depth++;
        if (depth > DEEPEST) {
            throw new Misread(tokens.peek().position(), Code.EXPRESSION_TOO_DEEP, DEEPEST);
        }
    }

    private void bounded() {
        if (tokens.taken() - start > LONGEST) {
            throw new Misread(tokens.peek().position(), Code.EXPRESSION_TOO_LONG, LONGEST);
        }
    }
}
