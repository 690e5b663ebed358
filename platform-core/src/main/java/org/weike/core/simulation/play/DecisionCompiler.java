package org.weike.core.simulation.play;

import java.util.ArrayList;
import java.util.List;
import org.weike.core.simulation.Answering.Reentry;
import org.weike.core.simulation.Competency;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Option;
import org.weike.core.simulation.TimeLimit.Timeout;
import org.weike.core.simulation.play.Changes.Change;
import org.weike.core.simulation.play.CompiledMove.Worth;
import org.weike.core.simulation.play.Formula.Condition;

/** Finds all answers to one decision: the sets of options of each voice, and what comes when nobody answers. */
final class DecisionCompiler {

    private final MoveCompiler compiler;
    private final Node.Decision node;
    private final Condition[] offered;

    DecisionCompiler(MoveCompiler compiler, Node.Decision node) {
        this.compiler = compiler;
        this.node = node;
        this.offered = node.options().stream().map(this::offered).toArray(Condition[]::new);
    }

    List<CompiledMove> moves() {
        var moves = new ArrayList<CompiledMove>();
        answers(new int[node.answering().voices()], 0, moves);
        var timeout = node.answering().limit();
        if (timeout.isSet()) {
            switch (timeout.timeout()) {
                case Timeout.Undeclared ignored -> {}
                case Timeout.GoTo it -> moves.add(timeout(it.node()));
                case Timeout.AsOption it -> moves.add(timeout(placeOf(it.option())));
            }
        }
        return moves;
    }

    private Condition offered(Option option) {
        var condition = compiler.condition(option.offer().condition());
        var chosen = compiler.layout().chose(node.id(), option.key());
        boolean once = node.answering().reentry() == Reentry.EACH_OPTION_ONCE;
        return once && chosen != null ? state -> !chosen.isSet(state) && condition.holds(state) : condition;
    }

    /** Goes through the voices; each chooses every set of options that is not larger than it may be. */
    private void answers(int[] chosen, int voice, List<CompiledMove> moves) {
        if (voice == chosen.length) {
            moves.add(answer(chosen.clone()));
            return;
        }
        for (int options = 1; options < 1 << offered.length; options++) {
            if (Integer.bitCount(options) <= node.answering().picks()) {
                chosen[voice] = options;
                answers(chosen, voice + 1, moves);
            }
        }
    }

    private CompiledMove answer(int[] chosen) {
        var options = new ArrayList<Option>();
        var labels = new ArrayList<List<String>>();
        for (int each : chosen) {
            var ofVoice = optionsIn(each);
            options.addAll(ofVoice);
            labels.add(ofVoice.stream().map(Option::key).toList());
        }
        return move(new Move.Choose(labels), allowed(chosen), options);
    }

    private List<Option> optionsIn(int chosen) {
        var options = new ArrayList<Option>();
        for (int place = 0; place < offered.length; place++) {
            if ((chosen >>> place & 1) != 0) {
                options.add(node.options().get(place));
            }
        }
        return options;
    }

    /** Fewer options than are asked for can be chosen only where no more are offered, and then all of them must be. */
    private Condition allowed(int[] chosen) {
        int picks = node.answering().picks();
        if (chosen.length == 1 && picks == 1) {
            return offered[Integer.numberOfTrailingZeros(chosen[0])];
        }
        return state -> {
            int available = available(state);
            for (int each : chosen) {
                if ((each & ~available) != 0 || (Integer.bitCount(each) < picks && each != available)) {
                    return false;
                }
            }
            return true;
        };
    }

    private int available(long[] state) {
        int available = 0;
        for (int place = 0; place < offered.length; place++) {
            if (offered[place].holds(state)) {
                available |= 1 << place;
            }
        }
        return available;
    }

    private int placeOf(String key) {
        for (int place = 0; place < node.options().size(); place++) {
            if (node.options().get(place).key().equals(key)) {
                return place;
            }
        }
        throw new IllegalArgumentException("no option of " + node.id() + ": " + key);
    }

    private CompiledMove timeout(int option) {
        return move(
                new Move.LetTimePass(), state -> true, List.of(node.options().get(option)));
    }

    private CompiledMove timeout(String target) {
        return new CompiledMove(
                new Move.LetTimePass(),
                state -> true,
                Worth.NOTHING,
                compiler.going(remembered(List.of()), List.of(), target),
                compiler.placeOf(target),
                0);
    }

    /** The options are in the order in which their effects come: voice after voice, and each as it is written. */
    private CompiledMove move(Move label, Condition allowed, List<Option> options) {
        var effects = new ArrayList<Effect>();
        options.forEach(it -> effects.addAll(it.effects()));
        var target = options.stream()
                .map(Option::target)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(node.next());
        return new CompiledMove(
                label,
                allowed,
                worth(options),
                compiler.going(remembered(options), effects, target),
                compiler.placeOf(target),
                0);
    }

    private List<Change> remembered(List<Option> options) {
        var remembered = new ArrayList<Change>();
        Changes.raise(compiler.layout().answered(node.id()), remembered);
        for (Option it : options) {
            Changes.raise(compiler.layout().chose(node.id(), it.key()), remembered);
            if (it.assessment().redLine()) {
                Changes.raise(compiler.layout().redLine(), remembered);
            }
        }
        return remembered;
    }

    private Worth worth(List<Option> options) {
        var points = new ArrayList<Integer>();
        int weighted = 0;
        for (Competency competency : compiler.competencies()) {
            int ofAll = options.stream()
                    .mapToInt(it -> pointsOf(it, competency.name()))
                    .sum();
            points.add(ofAll);
            weighted += ofAll * competency.weight();
        }
        boolean redLine = options.stream().anyMatch(it -> it.assessment().redLine());
        return new Worth(List.copyOf(points), weighted, counts(options), redLine);
    }

    private static int pointsOf(Option option, String competency) {
        return option.assessment().awards().stream()
                .filter(it -> it.competency().equals(competency))
                .mapToInt(it -> it.points())
                .sum();
    }

    /** An option that is chosen once at most has its points once, also when time chooses it again. */
    private Condition counts(List<Option> options) {
        return switch (node.answering().reentry()) {
            case EVERY_ANSWER_COUNTS -> state -> true;
            case FIRST_ANSWER_COUNTS -> {
                var answered = compiler.layout().answered(node.id());
                yield answered == null ? state -> true : state -> !answered.isSet(state);
            }
            case EACH_OPTION_ONCE -> {
                var chosen =
                        compiler.layout().chose(node.id(), options.getFirst().key());
                yield chosen == null || options.size() > 1 ? state -> true : state -> !chosen.isSet(state);
            }
        };
    }
}
