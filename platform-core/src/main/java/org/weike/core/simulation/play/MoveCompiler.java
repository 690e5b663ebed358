package org.weike.core.simulation.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.Competency;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.play.Changes.Change;
import org.weike.core.simulation.play.CompiledMove.Worth;
import org.weike.core.simulation.play.Formula.Condition;

/** Finds all moves of each node, and makes them ready. */
final class MoveCompiler {

    private static final Condition ALWAYS = state -> true;

    private final Layout layout;
    private final Formula formula;
    private final Changes changes;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<List<Change>> entries = new ArrayList<>();
    private final List<Competency> competencies;

    MoveCompiler(CaseDraft draft, Layout layout) {
        this.layout = layout;
        this.formula = new Formula(layout);
        this.changes = new Changes(layout);
        this.competencies = draft.competencies();
        draft.nodes().forEach(it -> places.put(it.id(), places.size()));
        draft.nodes().forEach(it -> entries.add(entry(it)));
    }

    /** What being there does: the visit is remembered first, then come the effects of the node. */
    List<Change> entry(int node) {
        return entries.get(node);
    }

    int placeOf(String node) {
        return places.getOrDefault(node, -1);
    }

    Formula formula() {
        return formula;
    }

    Layout layout() {
        return layout;
    }

    List<Competency> competencies() {
        return competencies;
    }

    List<CompiledMove> movesOf(Node node) {
        return switch (node) {
            case Node.Narrative it -> List.of(onward(it.next()));
            case Node.Inject it -> List.of(onward(it.next()));
            case Node.Decision it -> new DecisionCompiler(this, it).moves();
            case Node.Investigation it -> investigation(it);
            case Node.Check it -> check(it);
            case Node.Chance it ->
                IntStream.range(0, it.outcomes().size())
                        .filter(place -> it.outcomes().get(place).percent() > 0)
                        .mapToObj(place -> outcome(it.outcomes().get(place), place))
                        .toList();
            case Node.Ending ignored -> List.of();
        };
    }

    private List<Change> entry(Node node) {
        var entry = new ArrayList<Change>();
        Changes.raise(layout.visited(node.id()), entry);
        entry.addAll(changes.of(
                switch (node) {
                    case Node.Narrative it -> it.effects();
                    case Node.Inject it -> it.effects();
                    case Node.Investigation it -> it.effects();
                    case Node.Decision ignored -> List.<Effect>of();
                    case Node.Check ignored -> List.<Effect>of();
                    case Node.Chance ignored -> List.<Effect>of();
                    case Node.Ending ignored -> List.<Effect>of();
                }));
        return entry;
    }

    private CompiledMove onward(String next) {
        return new CompiledMove(
                new Move.GoOn(), ALWAYS, Worth.NOTHING, going(List.of(), List.of(), next), placeOf(next), 0);
    }

    /** Following a lead stays where it is, and does not enter the place again. */
    private List<CompiledMove> investigation(Node.Investigation node) {
        var moves = new ArrayList<CompiledMove>();
        for (Node.Lead lead : node.leads()) {
            var field = layout.evidence(lead.evidence());
            if (field != null) {
                var offered = formula.condition(lead.condition());
                var steps = new ArrayList<Change>();
                Changes.raise(field, steps);
                steps.addAll(changes.of(lead.effects()));
                moves.add(new CompiledMove(
                        new Move.Open(lead.evidence()),
                        state -> !field.isSet(state) && offered.holds(state),
                        Worth.NOTHING,
                        steps,
                        placeOf(node.id()),
                        0));
            }
        }
        moves.add(onward(node.next()));
        return moves;
    }

    private List<CompiledMove> check(Node.Check node) {
        var moves = new ArrayList<CompiledMove>();
        Condition none = ALWAYS;
        for (Node.Branch branch : node.branches()) {
            var before = none;
            var own = formula.condition(branch.condition());
            moves.add(new CompiledMove(
                    new Move.Pass(moves.size()),
                    state -> before.holds(state) && own.holds(state),
                    Worth.NOTHING,
                    going(List.of(), branch.effects(), branch.target()),
                    placeOf(branch.target()),
                    0));
            none = state -> before.holds(state) && !own.holds(state);
        }
        if (!node.otherwise().isEmpty()) {
            moves.add(new CompiledMove(
                    new Move.Pass(moves.size()),
                    none,
                    Worth.NOTHING,
                    going(List.of(), List.of(), node.otherwise()),
                    placeOf(node.otherwise()),
                    0));
        }
        return moves;
    }

    private CompiledMove outcome(Node.Outcome outcome, int place) {
        return new CompiledMove(
                new Move.Meet(place),
                ALWAYS,
                Worth.NOTHING,
                going(List.of(), outcome.effects(), outcome.target()),
                placeOf(outcome.target()),
                outcome.percent());
    }

    /** What is remembered of the move itself, its effects, and then all that being at the target does. */
    List<Change> going(List<Change> remembered, List<Effect> effects, String target) {
        var steps = new ArrayList<>(remembered);
        steps.addAll(changes.of(effects));
        int place = placeOf(target);
        steps.add(state -> {
            layout.node().set(state, place);
            return 0;
        });
        steps.addAll(entry(place));
        return steps;
    }

    /** Follows conditions that hold for every state and cost nothing to ask. */
    Condition condition(Expression expression) {
        return expression.equals(Expression.TRUE) ? ALWAYS : formula.condition(expression);
    }
}
