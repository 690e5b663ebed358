package org.weike.core.simulation.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.weike.core.simulation.Answering;
import org.weike.core.simulation.Answering.Reentry;
import org.weike.core.simulation.CaseVersion;
import org.weike.core.simulation.Debrief;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Option;
import org.weike.core.simulation.Variable;
import org.weike.core.simulation.play.PlayEvent.Answer;
import org.weike.core.simulation.play.PlayState.Phase;
import org.weike.core.simulation.play.Program.Scope;
import org.weike.core.simulation.play.Step.Reason;

/** Plays one version of a case: tells what state an event leads to, without any memory, clock or chance of its own. */
public final class Player {

    private static final int NONE = -1;

    private final CaseVersion version;
    private final Program program;

    private Player(CaseVersion version) {
        this.version = version;
        this.program = Program.of(version.content(), Scope.PLAY);
    }

    public static Player of(CaseVersion version) {
        return new Player(version);
    }

    public CaseVersion version() {
        return version;
    }

    /** The state after the event, or why it cannot have happened. The same arguments always have the same answer. */
    public Step step(PlayState state, PlayEvent event) {
        if (event instanceof PlayEvent.AttemptStarted it) {
            return start(state, it);
        }
        return switch (state.phase()) {
            case NOT_STARTED -> new Step.Refused(Reason.NOT_STARTED);
            case PAUSED ->
                event instanceof PlayEvent.Resumed
                        ? new Step.Made(state.counted(Phase.RUNNING))
                        : new Step.Refused(Reason.PAUSED);
            case ENDED ->
                event instanceof PlayEvent.DebriefAnswered it ? answer(state, it) : new Step.Refused(Reason.ENDED);
            case RUNNING -> run(state, event);
        };
    }

    private Step start(PlayState state, PlayEvent.AttemptStarted it) {
        if (state.phase() != Phase.NOT_STARTED) {
            return new Step.Refused(Reason.STARTED_ALREADY);
        }
        if (!it.hash().equals(version.contentHash())) {
            return new Step.Refused(Reason.OTHER_VERSION);
        }
        var points = Collections.nCopies(program.competencies().size(), 0);
        var memory = new Memory(program.initial());
        return new Step.Made(new PlayState(1, Phase.RUNNING, false, memory, points, 0, it.seed()));
    }

    private Step answer(PlayState state, PlayEvent.DebriefAnswered it) {
        boolean asked = version.content().debrief().phases().stream()
                .filter(phase -> phase.stage() == it.stage())
                .map(Debrief.Phase::questions)
                .anyMatch(questions -> it.question() >= 0 && it.question() < questions.size());
        return asked ? new Step.Made(state.counted(Phase.ENDED)) : new Step.Refused(Reason.NO_SUCH_QUESTION);
    }

    private Step run(PlayState state, PlayEvent event) {
        return switch (event) {
            case PlayEvent.Paused ignored -> new Step.Made(state.counted(Phase.PAUSED));
            case PlayEvent.Resumed ignored -> new Step.Refused(Reason.NOT_PAUSED);
            case PlayEvent.DebriefAnswered ignored -> new Step.Refused(Reason.NOT_ENDED);
            case PlayEvent.AttemptStarted ignored -> new Step.Refused(Reason.STARTED_ALREADY);
            case PlayEvent.NodeEntered it -> enter(state, it);
            case PlayEvent.OptionChosen it -> at(state, it.decision(), () -> choose(state, it));
            case PlayEvent.TimedOut it ->
                at(state, it.decision(), () -> make(state, find(state, new Move.LetTimePass()), Reason.NO_TIME_LIMIT));
            case PlayEvent.ChanceResolved it ->
                at(
                        state,
                        it.node(),
                        () -> make(state, find(state, new Move.Meet(it.outcome())), Reason.NO_SUCH_OUTCOME));
            case PlayEvent.EvidenceOpened it -> at(state, it.node(), () -> open(state, it));
            case PlayEvent.EndingReached it -> at(state, it.ending(), () -> end(state));
        };
    }

    private Step at(PlayState state, String node, Supplier<Step> step) {
        if (!node(state).id().equals(node)) {
            return new Step.Refused(Reason.NOT_HERE);
        }
        return state.entered() ? step.get() : new Step.Refused(Reason.NOT_ENTERED);
    }

    private Step enter(PlayState state, PlayEvent.NodeEntered event) {
        if (!state.entered()) {
            return node(state).id().equals(event.node())
                    ? new Step.Made(state.entering())
                    : new Step.Refused(Reason.NOT_HERE);
        }
        int move = onward(state);
        boolean leads =
                move != NONE && program.nodes().get(program.target(move)).id().equals(event.node());
        return leads ? new Step.Made(moved(state, move, true)) : new Step.Refused(Reason.NOT_HERE);
    }

    /** The move that needs no answer: turning the page, leaving, or passing a check. */
    private int onward(PlayState state) {
        int node = program.nodeOf(state.memory().read());
        for (int move = program.firstMove(node); move < program.endOfMoves(node); move++) {
            boolean onward = program.move(move) instanceof Move.GoOn || program.move(move) instanceof Move.Pass;
            if (onward && program.allows(state.memory().read(), move)) {
                return move;
            }
        }
        return NONE;
    }

    private Step choose(PlayState state, PlayEvent.OptionChosen event) {
        if (!(node(state) instanceof Node.Decision decision) || !isAnswer(decision, event.answers())) {
            return new Step.Refused(Reason.ANSWER_NOT_OF_DECISION);
        }
        var choices = event.answers().stream()
                .map(it -> decision.options().stream()
                        .map(Option::key)
                        .filter(it.options()::contains)
                        .toList())
                .toList();
        return make(state, find(state, new Move.Choose(choices)), Reason.NOT_OFFERED);
    }

    private static boolean isAnswer(Node.Decision decision, List<Answer> answers) {
        var answering = decision.answering();
        if (answers.size() != answering.voices()) {
            return false;
        }
        for (int voice = 0; voice < answers.size(); voice++) {
            var answer = answers.get(voice);
            boolean known = answer.options().stream()
                    .allMatch(key ->
                            decision.options().stream().anyMatch(it -> it.key().equals(key)));
            boolean once = answer.options().stream().distinct().count()
                    == answer.options().size();
            if (!known || !once || !isVoice(answering, answer.role(), voice)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVoice(Answering answering, String role, int voice) {
        if (answering.each() && !answering.owners().isEmpty()) {
            return answering.owners().get(voice).equals(role);
        }
        return role.isEmpty() || answering.owners().contains(role);
    }

    private Step open(PlayState state, PlayEvent.EvidenceOpened event) {
        boolean known =
                version.content().evidence().stream().anyMatch(it -> it.name().equals(event.evidence()));
        if (known && program.has(event.evidence(), state.memory().read())) {
            return new Step.Made(state.counted(Phase.RUNNING));
        }
        int move = find(state, new Move.Open(event.evidence()));
        if (move == NONE || !program.allows(state.memory().read(), move)) {
            return new Step.Refused(Reason.EVIDENCE_NOT_HERE);
        }
        return new Step.Made(moved(state, move, true));
    }

    private Step end(PlayState state) {
        return node(state) instanceof Node.Ending
                ? new Step.Made(state.counted(Phase.ENDED))
                : new Step.Refused(Reason.NOT_HERE);
    }

    private int find(PlayState state, Move label) {
        int node = program.nodeOf(state.memory().read());
        for (int move = program.firstMove(node); move < program.endOfMoves(node); move++) {
            if (program.move(move).equals(label)) {
                return move;
            }
        }
        return NONE;
    }

    private Step make(PlayState state, int move, Reason otherwise) {
        return move != NONE && program.allows(state.memory().read(), move)
                ? new Step.Made(moved(state, move, false))
                : new Step.Refused(otherwise);
    }

    private PlayState moved(PlayState state, int move, boolean entered) {
        var before = state.memory().read();
        var after = new long[before.length];
        program.apply(before, move, after);
        var next = state.moved(new Memory(after), entered);
        if (program.weighs(move)) {
            var points = program.counts(before, move) ? added(state.points(), move) : state.points();
            return next.scored(points, program.crossesRedLine(move) ? 1 : 0);
        }
        return next;
    }

    private List<Integer> added(List<Integer> points, int move) {
        var sum = new ArrayList<>(points);
        for (int competency = 0; competency < sum.size(); competency++) {
            sum.set(competency, sum.get(competency) + program.points(move, competency));
        }
        return sum;
    }

    /** Where a running play is. */
    public Node node(PlayState state) {
        return program.nodes().get(program.nodeOf(state.memory().read()));
    }

    /**
     * What happens next without anybody's doing: a place is entered, a check passed, chance decides by the seed, an
     * ending is reached. Empty where somebody has to do something, and where the play is paused, over or stuck.
     */
    public Optional<PlayEvent> follows(PlayState state) {
        if (state.phase() != Phase.RUNNING) {
            return Optional.empty();
        }
        var node = node(state);
        if (!state.entered()) {
            return Optional.of(new PlayEvent.NodeEntered(node.id()));
        }
        return switch (node) {
            case Node.Check ignored -> {
                int move = onward(state);
                yield move == NONE
                        ? Optional.empty()
                        : Optional.of(new PlayEvent.NodeEntered(
                                program.nodes().get(program.target(move)).id()));
            }
            case Node.Chance it -> Draw.of(it, state.seed(), state.sequence());
            case Node.Ending it -> Optional.of(new PlayEvent.EndingReached(it.id()));
            case Node.Narrative ignored -> Optional.empty();
            case Node.Inject ignored -> Optional.empty();
            case Node.Investigation ignored -> Optional.empty();
            case Node.Decision ignored -> Optional.empty();
        };
    }

    /**
     * The options that are shown at the decision where the play is: those that can be chosen, and those with a reason.
     */
    public List<Shown> shown(PlayState state) {
        if (!(node(state) instanceof Node.Decision decision)) {
            return List.of();
        }
        boolean once = decision.answering().reentry() == Reentry.EACH_OPTION_ONCE;
        var memory = state.memory().read();
        return decision.options().stream()
                .filter(it -> !once || !program.holds(new Expression.Chose(decision.id(), it.key()), memory))
                .map(it -> new Shown(it, program.holds(it.offer().condition(), memory)))
                .filter(it -> it.open() || !it.option().offer().reason().isEmpty())
                .toList();
    }

    /** The leads that can be followed at the investigation where the play is. */
    public List<Node.Lead> leads(PlayState state) {
        if (!(node(state) instanceof Node.Investigation investigation)) {
            return List.of();
        }
        return investigation.leads().stream()
                .filter(it -> {
                    int move = find(state, new Move.Open(it.evidence()));
                    return move != NONE && program.allows(state.memory().read(), move);
                })
                .toList();
    }

    /** The value of a variable: 0 or 1 of a flag, a number, or the place of a word. */
    public int value(PlayState state, Variable variable) {
        return program.value(variable, state.memory().read());
    }

    /** Whether the evidence of that name is there. */
    public boolean has(PlayState state, String evidence) {
        return program.has(evidence, state.memory().read());
    }

    /** An option on the screen, and whether it can be chosen. */
    public record Shown(Option option, boolean open) {}
}
