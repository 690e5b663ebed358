package org.weike.core.simulation.play;

import java.util.ArrayList;
import java.util.List;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Variable;
import org.weike.core.simulation.play.PlayEvent.Answer;
import org.weike.core.simulation.play.PlayState.Phase;

/** Plays the events of an attempt once more, under the version that they were made with or under another key. */
public final class Replay {

    private final Player player;
    private final List<PlayResult.Given> answers = new ArrayList<>();
    private PlayState state = PlayState.BEFORE;

    private Replay(Player player) {
        this.player = player;
    }

    /** Plays the events under the version that they name. */
    public static Outcome of(Player player, List<PlayEvent> events) {
        return new Replay(player).play(events);
    }

    /** Plays the events as if they had been made with the player's version: what they are worth under its key. */
    public static Outcome under(Player player, List<PlayEvent> events) {
        var own = events.stream()
                .map(it -> it instanceof PlayEvent.AttemptStarted started
                        ? new PlayEvent.AttemptStarted(player.version().contentHash(), started.seed())
                        : it)
                .toList();
        return new Replay(player).play(own);
    }

    private Outcome play(List<PlayEvent> events) {
        for (int place = 0; place < events.size(); place++) {
            switch (player.step(state, events.get(place))) {
                case Step.Refused it -> {
                    return new Outcome.Broken(place, it.reason());
                }
                case Step.Made it -> {
                    remember(events.get(place), it.state());
                    state = it.state();
                }
            }
        }
        return state.phase() == Phase.NOT_STARTED
                ? new Outcome.Broken(0, Step.Reason.NOT_STARTED)
                : new Outcome.Whole(state, result());
    }

    private void remember(PlayEvent event, PlayState after) {
        boolean redLine = after.redLines() > state.redLines();
        if (event instanceof PlayEvent.OptionChosen it) {
            var choices = it.answers().stream().map(Answer::options).toList();
            answers.add(new PlayResult.Given(it.decision(), choices, true, gained(after), redLine));
        } else if (event instanceof PlayEvent.TimedOut it) {
            answers.add(new PlayResult.Given(it.decision(), List.of(), false, gained(after), redLine));
        }
    }

    private int gained(PlayState after) {
        return weighted(after) - weighted(state);
    }

    private int weighted(PlayState of) {
        var competencies = player.version().content().competencies();
        int sum = 0;
        for (int place = 0; place < of.points().size(); place++) {
            sum += of.points().get(place) * competencies.get(place).weight();
        }
        return sum;
    }

    private PlayResult result() {
        var content = player.version().content();
        var scores = new ArrayList<PlayResult.Score>();
        for (int place = 0; place < content.competencies().size(); place++) {
            var name = content.competencies().get(place).name();
            scores.add(new PlayResult.Score(name, state.points().get(place)));
        }
        var gauges = content.variables().stream()
                .filter(Variable::visible)
                .map(it -> new PlayResult.Gauge(it.name(), player.value(state, it)))
                .toList();
        boolean over = state.phase() == Phase.ENDED;
        return over && player.node(state) instanceof Node.Ending ending
                ? new PlayResult(
                        player.version().contentHash(),
                        ending.id(),
                        ending.points(),
                        ending.passes() && state.redLines() == 0,
                        gauges,
                        scores,
                        weighted(state),
                        answers)
                : new PlayResult(
                        player.version().contentHash(), "", 0, false, gauges, scores, weighted(state), answers);
    }

    /** What came of playing the events. */
    public sealed interface Outcome {

        /** All of them happened. */
        record Whole(PlayState state, PlayResult result) implements Outcome {}

        /** The event at that place, from 0, cannot have happened. */
        record Broken(int event, Step.Reason reason) implements Outcome {}
    }
}
