package org.weike.core.simulation.play;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weike.core.simulation.Answering.Reentry;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.Evidence;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Option;
import org.weike.core.simulation.Variable;
import org.weike.core.simulation.play.Program.Scope;

/** Where each thing that a state remembers stands in its words. No field crosses from one word to the next. */
final class Layout {

    private final Map<Object, Field> fields = new LinkedHashMap<>();
    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Field node;
    private int word;
    private int used;

    Layout(CaseDraft draft, Scope scope) {
        node = field(0, Math.max(1, draft.nodes().size() - 1));
        var influence = Influence.of(draft, scope);
        for (Variable it : draft.variables()) {
            places.put(it.name(), places.size());
            variables.put(it.name(), it);
            if (influence.reads(it)) {
                fields.put(new Expression.Name(it.name()), field(it.lowest(), it.highest()));
            }
        }
        var effective = Reachability.leadsWithEffects(draft);
        for (Evidence it : draft.evidence()) {
            if (scope == Scope.PLAY || influence.readsEvidence(it.name()) || effective.contains(it.name())) {
                fields.put(new Expression.Has(it.name()), flag());
            }
        }
        var reachability = new Reachability(draft);
        for (Node it : draft.nodes()) {
            if (influence.readsVisit(it.id())) {
                fields.put(new Expression.Visited(it.id()), flag());
            }
            if (it instanceof Node.Decision decision) {
                decision(decision, scope, influence, reachability);
            }
        }
        if (Reachability.hasRedLine(draft)) {
            fields.put(RedLine.CROSSED, flag());
        }
    }

    private void decision(Node.Decision decision, Scope scope, Influence influence, Reachability reachability) {
        boolean once = decision.answering().reentry() == Reentry.EACH_OPTION_ONCE;
        for (Option it : decision.options()) {
            if (once || influence.readsChoice(decision.id(), it.key())) {
                fields.put(new Expression.Chose(decision.id(), it.key()), flag());
            }
        }
        boolean counts = decision.answering().reentry() == Reentry.FIRST_ANSWER_COUNTS;
        if (counts && (scope == Scope.PLAY || reachability.scoresTwice(decision))) {
            fields.put(new Answered(decision.id()), flag());
        }
    }

    int words() {
        return word + 1;
    }

    Field node() {
        return node;
    }

    @Nullable Field variable(String name) {
        return fields.get(new Expression.Name(name));
    }

    @Nullable Field evidence(String name) {
        return fields.get(new Expression.Has(name));
    }

    @Nullable Field visited(String id) {
        return fields.get(new Expression.Visited(id));
    }

    @Nullable Field chose(String decision, String option) {
        return fields.get(new Expression.Chose(decision, option));
    }

    @Nullable Field answered(String decision) {
        return fields.get(new Answered(decision));
    }

    @Nullable Field redLine() {
        return fields.get(RedLine.CROSSED);
    }

    /** The variable of that name; none for a word that a variable may be. */
    @Nullable Variable declared(String name) {
        return variables.get(name);
    }

    /** The place of the variable among all, from 0. */
    int placeOf(String variable) {
        return places.getOrDefault(variable, 0);
    }

    private Field flag() {
        return field(0, 1);
    }

    private Field field(long lowest, long highest) {
        int bits = Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(highest - lowest));
        if (used + bits > Long.SIZE) {
            word++;
            used = 0;
        }
        var field = new Field(word, used, (1L << bits) - 1, lowest, highest);
        used += bits;
        return field;
    }

    /** Whether a decision was answered before. */
    private record Answered(String decision) {}

    /** Whether a red line was crossed. */
    private enum RedLine {
        CROSSED
    }
}
