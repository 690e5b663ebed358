package org.weike.core.simulation.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.Competency;
import org.weike.core.simulation.Evidence;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Variable;
import org.weike.core.simulation.language.Soundness;
import org.weike.core.simulation.play.Changes.Change;

/**
 * A case as a machine. A state is a few words of bits, equal for equal states; a move is a number, and those of one
 * node follow one another. Any number of threads may use a program; nobody else may change a state during a call.
 */
public final class Program {

    private final List<Node> nodes;
    private final List<Variable> variables;
    private final List<Competency> competencies;
    private final Layout layout;
    private final CompiledMove[] moves;
    private final Change[][] changes;
    private final int[] firstMove;
    private final long[] initial;
    private final long initialOverflows;

    private Program(CaseDraft draft, Scope scope) {
        this.nodes = draft.nodes();
        this.variables = draft.variables();
        this.competencies = draft.competencies();
        this.layout = new Layout(draft, scope);
        var compiler = new MoveCompiler(draft, layout);
        var all = new ArrayList<CompiledMove>();
        this.firstMove = new int[nodes.size() + 1];
        for (int place = 0; place < nodes.size(); place++) {
            all.addAll(compiler.movesOf(nodes.get(place)));
            firstMove[place + 1] = all.size();
        }
        this.moves = all.toArray(CompiledMove[]::new);
        this.changes =
                all.stream().map(it -> it.changes().toArray(Change[]::new)).toArray(Change[][]::new);
        this.initial = new long[layout.words()];
        start(draft);
        this.initialOverflows = run(compiler.entry(0).toArray(Change[]::new), initial);
    }

    /** Fails unless the draft is sound. */
    public static Program of(CaseDraft draft, Scope scope) {
        var problems = Soundness.problemsOf(draft);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("not a sound case: " + problems.getFirst());
        }
        return new Program(draft, scope);
    }

    private void start(CaseDraft draft) {
        layout.node().set(initial, 0);
        for (Variable it : variables) {
            var field = layout.variable(it.name());
            if (field != null) {
                field.set(initial, it.start());
            }
        }
        for (Evidence it : draft.evidence()) {
            var field = layout.evidence(it.name());
            if (field != null && it.atStart()) {
                field.raise(initial);
            }
        }
    }

    /** How many words a state has. */
    public int words() {
        return layout.words();
    }

    /** A fresh copy of the state in which every play begins: at the first node, what being there does is done. */
    public long[] initial() {
        return initial.clone();
    }

    /** The variables, by their places as bits, whose bounds the first node's effects went beyond. */
    public long initialOverflows() {
        return initialOverflows;
    }

    public List<Node> nodes() {
        return nodes;
    }

    public List<Variable> variables() {
        return variables;
    }

    public List<Competency> competencies() {
        return competencies;
    }

    /** The place of the state's node among all, from 0. */
    public int nodeOf(long[] state) {
        return (int) layout.node().of(state);
    }

    /** The first move of the node; its last one is before the first of the next node. */
    public int firstMove(int node) {
        return firstMove[node];
    }

    /** The move after the last one of the node. */
    public int endOfMoves(int node) {
        return firstMove[node + 1];
    }

    /** How many moves there are in all. */
    public int moves() {
        return moves.length;
    }

    public Move move(int move) {
        return moves[move].label();
    }

    /** Whether the move, one of those of the state's node, can be made. */
    public boolean allows(long[] state, int move) {
        return moves[move].allowed().holds(state);
    }

    /**
     * Puts into the second state what the first becomes by the move. Answers the variables, by their places as bits,
     * that would have gone beyond their bounds.
     */
    public long apply(long[] state, int move, long[] successor) {
        System.arraycopy(state, 0, successor, 0, state.length);
        return run(changes[move], successor);
    }

    /** The node where the move leads to. */
    public int target(int move) {
        return moves[move].target();
    }

    /** Whether the points of the move count in the state. */
    public boolean counts(long[] state, int move) {
        return moves[move].worth().counts().holds(state);
    }

    /** The points of the move for the competency of that place, whether they count or not. */
    public int points(int move, int competency) {
        var points = moves[move].worth().points();
        return points.isEmpty() ? 0 : points.get(competency);
    }

    /** The points of the move for all competencies, each times its weight, whether they count or not. */
    public int weightedPoints(int move) {
        return moves[move].worth().weighted();
    }

    /** Whether the move can have points or cross a red line. */
    boolean weighs(int move) {
        return moves[move].worth().redLine() || !moves[move].worth().points().isEmpty();
    }

    /** Whether the move crosses a red line. */
    public boolean crossesRedLine(int move) {
        return moves[move].worth().redLine();
    }

    /** Whether a red line was crossed on the way to the state. */
    public boolean hasCrossedRedLine(long[] state) {
        var field = layout.redLine();
        return field != null && field.isSet(state);
    }

    /** The probability of the move at a chance, in percent; 0 for all other moves. */
    public int percent(int move) {
        return moves[move].percent();
    }

    /** Whether the variable is part of a state. */
    public boolean remembers(Variable variable) {
        return layout.variable(variable.name()) != null;
    }

    /** The value of a variable that is part of a state: 0 or 1 of a flag, a number, or the place of a word. */
    public int value(Variable variable, long[] state) {
        return (int) required(layout.variable(variable.name()), variable.name()).of(state);
    }

    /** Whether the evidence is there, which has to be part of a state. */
    public boolean has(String evidence, long[] state) {
        return required(layout.evidence(evidence), evidence).isSet(state);
    }

    /** Whether a condition that stands in the case holds in the state. */
    public boolean holds(Expression condition, long[] state) {
        return new Formula(layout).condition(condition).holds(state);
    }

    /** The moves that can be made in the state. */
    public List<Integer> allowedMoves(long[] state) {
        int node = nodeOf(state);
        var allowed = new ArrayList<Integer>();
        for (int move = firstMove[node]; move < firstMove[node + 1]; move++) {
            if (allows(state, move)) {
                allowed.add(move);
            }
        }
        return Collections.unmodifiableList(allowed);
    }

    private static long run(Change[] changes, long[] state) {
        long overflows = 0;
        for (Change each : changes) {
            overflows |= each.apply(state);
        }
        return overflows;
    }

    private static Field required(@Nullable Field field, String name) {
        if (field == null) {
            throw new IllegalArgumentException("not part of a state: " + name);
        }
        return field;
    }

    /** What a state remembers. */
    public enum Scope {
        /** All that players and results are shown. */
        PLAY,
        /** Only what can change how a play goes on or what it is worth, so that there are few states. */
        EXPLORE
    }
}
