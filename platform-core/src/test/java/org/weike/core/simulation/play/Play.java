package org.weike.core.simulation.play;

import java.util.ArrayList;
import java.util.List;
import org.weike.core.simulation.CaseTexts;
import org.weike.core.simulation.play.PlayEvent.Answer;
import org.weike.core.simulation.play.PlayEvent.OptionChosen;

/** A play in a test: does what is told, lets follow what follows, and keeps the events. */
final class Play {

    private final Player player;
    private final List<PlayEvent> events = new ArrayList<>();
    private PlayState state = PlayState.BEFORE;

    private Play(Player player) {
        this.player = player;
    }

    static Play of(String text, long seed) {
        var play = new Play(Player.of(CaseTexts.version(text)));
        return play.then(new PlayEvent.AttemptStarted(play.player.version().contentHash(), seed));
    }

    Play then(PlayEvent event) {
        record(event);
        for (var next = player.follows(state); next.isPresent(); next = player.follows(state)) {
            record(next.get());
        }
        return this;
    }

    private void record(PlayEvent event) {
        switch (player.step(state, event)) {
            case Step.Made made -> {
                state = made.state();
                events.add(event);
            }
            case Step.Refused refused -> throw new IllegalStateException(refused.reason() + ": " + event);
        }
    }

    /** Chooses at the decision where the play is. */
    Play choosing(String... options) {
        return then(new OptionChosen(node(), List.of(new Answer("", List.of(options), "")), 0, 0));
    }

    /** Turns the page, or leaves. */
    Play goingTo(String node) {
        return then(new PlayEvent.NodeEntered(node));
    }

    Step trying(PlayEvent event) {
        return player.step(state, event);
    }

    Step tryingOptions(String... options) {
        return trying(new OptionChosen(node(), List.of(new Answer("", List.of(options), "")), 0, 0));
    }

    String node() {
        return player.node(state).id();
    }

    int value(String variable) {
        var found = player.version().content().variables().stream()
                .filter(it -> it.name().equals(variable))
                .findFirst()
                .orElseThrow();
        return player.value(state, found);
    }

    List<Integer> points() {
        return state.points();
    }

    PlayState state() {
        return state;
    }

    Player player() {
        return player;
    }

    List<PlayEvent> events() {
        return List.copyOf(events);
    }

    PlayResult result() {
        return ((Replay.Outcome.Whole) Replay.of(player, events)).result();
    }
}
