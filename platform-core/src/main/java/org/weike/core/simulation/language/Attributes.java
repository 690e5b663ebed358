package org.weike.core.simulation.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.language.Tokens.Kind;
import org.weike.core.simulation.language.Tokens.Token;

/** What stands in a heading after the kind: keys with values, single words, an arrow of a key, changes in braces. */
final class Attributes {

    private final Map<String, List<Token>> values = new LinkedHashMap<>();
    private final Map<String, Token> arrows = new LinkedHashMap<>();
    private final Map<String, Position> keys = new LinkedHashMap<>();
    private List<Effect> effects = List.of();
    private @Nullable Position braces;

    static Attributes read(Tokens tokens, Places places) {
        var attributes = new Attributes();
        while (!tokens.atEnd()) {
            attributes.one(tokens, places);
        }
        return attributes;
    }

    private void one(Tokens tokens, Places places) {
        var start = tokens.peek();
        if (tokens.took("{")) {
            braces = start.position();
            effects = new ExpressionParser(tokens, places).effects();
            return;
        }
        var key = tokens.expectName();
        if (keys.put(key.text(), key.position()) != null) {
            throw new Misread(key.position(), Code.NAME_TWICE, key.text());
        }
        if (tokens.took("->")) {
            arrows.put(key.text(), tokens.expectName());
        } else if (tokens.took("=")) {
            values.put(key.text(), valueOf(tokens));
        }
    }

    private static List<Token> valueOf(Tokens tokens) {
        var value = new ArrayList<Token>();
        do {
            boolean negative = tokens.peek().is("-");
            var token = tokens.peek();
            if (token.kind() == Kind.NUMBER || negative) {
                int number = tokens.expectNumber();
                value.add(new Token(Kind.NUMBER, String.valueOf(number), token.from(), token.position()));
                if (!tokens.tookWord("秒")) {
                    tokens.tookWord("分");
                }
            } else {
                value.add(tokens.expectName());
            }
        } while (tokens.took(","));
        return value;
    }

    /** Reports what is not among the known keys and words. */
    void allowOnly(Set<String> known, boolean withEffects, Problems problems) {
        keys.forEach((key, position) -> {
            if (!known.contains(key)) {
                problems.suggest(position, Names.meant(key, known), Code.ATTRIBUTE_UNKNOWN, key);
            }
        });
        if (braces != null && !withEffects) {
            problems.add(braces, Code.ATTRIBUTE_UNKNOWN, "{");
        }
    }

    /** Whether the word stands there alone. */
    boolean says(String word) {
        return keys.containsKey(word) && !values.containsKey(word) && !arrows.containsKey(word);
    }

    /** All words that stand there alone. */
    List<String> words() {
        return keys.keySet().stream().filter(this::says).toList();
    }

    List<String> names(String key) {
        return values.getOrDefault(key, List.of()).stream().map(Token::text).toList();
    }

    String name(String key) {
        var names = names(key);
        return names.isEmpty() ? "" : names.getFirst();
    }

    int number(String key, int otherwise) {
        var value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        var first = value.getFirst();
        if (first.kind() != Kind.NUMBER) {
            throw new Misread(first.position(), Code.NUMBER_EXPECTED, first.text());
        }
        return Integer.parseInt(first.text());
    }

    @Nullable Token arrow(String key) {
        return arrows.get(key);
    }

    Position positionOf(String key) {
        return keys.getOrDefault(key, Position.WHOLE);
    }

    List<Effect> effects() {
        return effects;
    }
}
