package org.weike.core.simulation.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Variable;
import org.weike.core.simulation.play.Program.Scope;

/** What of a case can change how a play goes on: what a condition reads, and what that is computed from. */
final class Influence {

    private final Set<Expression> read = new HashSet<>();
    private final Map<String, Variable> variables = new HashMap<>();

    private Influence() {}

    /** For playing, every variable is read: by those who look at it. */
    static Influence of(CaseDraft draft, Scope scope) {
        var influence = new Influence();
        for (Variable it : draft.variables()) {
            influence.variables.put(it.name(), it);
            if (scope == Scope.PLAY || faults(it)) {
                influence.read.add(new Expression.Name(it.name()));
            }
        }
        draft.nodes().forEach(influence::conditions);
        var assignments = draft.nodes().stream()
                .flatMap(it -> effects(it).stream())
                .filter(Effect.Assign.class::isInstance)
                .map(Effect.Assign.class::cast)
                .toList();
        influence.follow(assignments);
        return influence;
    }

    private static boolean faults(Variable variable) {
        return variable instanceof Variable.Level level && level.overflow() == Variable.Overflow.IS_FAULT;
    }

    boolean reads(Variable variable) {
        return read.contains(new Expression.Name(variable.name()));
    }

    boolean readsVisit(String node) {
        return read.contains(new Expression.Visited(node));
    }

    boolean readsChoice(String decision, String option) {
        return read.contains(new Expression.Chose(decision, option));
    }

    boolean readsEvidence(String evidence) {
        return read.contains(new Expression.Has(evidence));
    }

    private void conditions(Node node) {
        switch (node) {
            case Node.Decision it ->
                it.options().forEach(each -> reading(each.offer().condition(), read::add));
            case Node.Investigation it -> it.leads().forEach(each -> reading(each.condition(), read::add));
            case Node.Check it -> it.branches().forEach(each -> reading(each.condition(), read::add));
            case Node.Narrative ignored -> {}
            case Node.Inject ignored -> {}
            case Node.Chance ignored -> {}
            case Node.Ending ignored -> {}
        }
    }

    private void follow(List<Effect.Assign> assignments) {
        int before;
        do {
            before = read.size();
            for (Effect.Assign it : assignments) {
                if (read.contains(new Expression.Name(it.variable()))) {
                    reading(it.value(), read::add);
                }
            }
        } while (read.size() > before);
    }

    /** Hands on every variable, visit, choice and piece of evidence in the expression. */
    private void reading(Expression expression, Consumer<Expression> reader) {
        switch (expression) {
            case Expression.Truth ignored -> {}
            case Expression.Whole ignored -> {}
            case Expression.Name it -> {
                if (variables.containsKey(it.name())) {
                    reader.accept(it);
                }
            }
            case Expression.Visited it -> reader.accept(it);
            case Expression.Chose it -> reader.accept(it);
            case Expression.Has it -> reader.accept(it);
            case Expression.Not it -> reading(it.operand(), reader);
            case Expression.Negative it -> reading(it.operand(), reader);
            case Expression.Binary it -> {
                reading(it.left(), reader);
                reading(it.right(), reader);
            }
        }
    }

    private static List<Effect> effects(Node node) {
        return switch (node) {
            case Node.Narrative it -> it.effects();
            case Node.Inject it -> it.effects();
            case Node.Decision it ->
                it.options().stream().flatMap(each -> each.effects().stream()).toList();
            case Node.Investigation it ->
                Stream.concat(it.effects().stream(), it.leads().stream().flatMap(each -> each.effects().stream()))
                        .toList();
            case Node.Check it ->
                it.branches().stream().flatMap(each -> each.effects().stream()).toList();
            case Node.Chance it ->
                it.outcomes().stream().flatMap(each -> each.effects().stream()).toList();
            case Node.Ending ignored -> List.of();
        };
    }
}
