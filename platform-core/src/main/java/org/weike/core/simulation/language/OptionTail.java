package org.weike.core.simulation.language;

import java.util.ArrayList;
import java.util.List;
import org.weike.core.simulation.Assessment;
import org.weike.core.simulation.Assessment.Award;
import org.weike.core.simulation.Assessment.Judgement;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Expression;

/** An item of a list in one line: a text, an arrow to a target, and what comes after it in any order. */
final class OptionTail {

    private final Tokens tokens;
    private final Places places;
    private final String text;
    private final List<Award> awards = new ArrayList<>();
    private Expression condition = Expression.TRUE;
    private List<Effect> effects = List.of();
    private Judgement judgement = Judgement.NOT_JUDGED;
    private String target = "";
    private Position targetPosition;
    private String clause = "";
    private boolean redLine;

    private OptionTail(Line line, int from, int arrow, Places places) {
        int end = arrow < 0 ? line.text().length() : arrow;
        this.text = Escapes.removed(line.text().substring(from, end)).strip();
        this.tokens = line.tokens(end);
        this.places = places;
        this.targetPosition = line.position();
    }

    /** A target of one asterisk, or no arrow at all, is the target of the whole decision. */
    static OptionTail read(Line line, int from, Places places) {
        int arrow = Escapes.findAny(line.text().substring(from), "->", "→");
        var tail = new OptionTail(line, from, arrow < 0 ? -1 : arrow + from, places);
        if (arrow >= 0) {
            tail.read();
        }
        return tail;
    }

    private void read() {
        tokens.expect("->");
        targetPosition = tokens.peek().position();
        if (!tokens.took("*")) {
            target = tokens.expectName().text();
        }
        while (!tokens.atEnd()) {
            one();
        }
    }

    private void one() {
        if (tokens.took("{")) {
            effects = new ExpressionParser(tokens, places).effects();
        } else if (tokens.tookWord("当")) {
            condition = new ExpressionParser(tokens, places).expression();
        } else if (tokens.tookWord("红线")) {
            redLine = true;
        } else if (tokens.tookWord("依据")) {
            if (!tokens.peek().is(":")) {
                throw new Misread(
                        tokens.peek().position(),
                        Code.SIGN_EXPECTED,
                        ":",
                        tokens.peek().text());
            }
            clause = tokens.rest().substring(1);
        } else {
            judgementOrAward(tokens.expectName());
        }
    }

    private void judgementOrAward(Tokens.Token word) {
        if (tokens.peek().is("+") || tokens.peek().is("-")) {
            tokens.took("+");
            awards.add(places.put(new Award(word.text(), tokens.expectNumber()), word.position()));
            return;
        }
        var known = Words.JUDGEMENT.all();
        judgement = Words.JUDGEMENT
                .parse(word.text())
                .orElseThrow(() -> Misread.meant(
                        Names.meant(word.text(), known), word.position(), Code.ATTRIBUTE_UNKNOWN, word.text()));
    }

    String text() {
        return text;
    }

    String target() {
        return target;
    }

    Position targetPosition() {
        return targetPosition;
    }

    Expression condition() {
        return condition;
    }

    List<Effect> effects() {
        return effects;
    }

    Assessment assessment(String comment) {
        return new Assessment(judgement, awards, redLine, clause, comment);
    }
}
