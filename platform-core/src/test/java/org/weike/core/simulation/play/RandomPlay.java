package org.weike.core.simulation.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.play.PlayEvent.Answer;

/** Plays at random what a program allows. */
final class RandomPlay {

    private RandomPlay() {}

    /** The events of a play of at most so many moves; it ends early at an ending or in a trap. */
    static List<PlayEvent> of(Player player, Random random, int moves) {
        var events = new ArrayList<PlayEvent>();
        PlayEvent next = new PlayEvent.AttemptStarted(player.version().contentHash(), random.nextLong());
        var state = PlayState.BEFORE;
        for (int move = 0; move < moves; move++) {
            if (!(player.step(state, next) instanceof Step.Made made)) {
                break;
            }
            state = made.state();
            events.add(next);
            var follows = player.follows(state);
            if (follows.isEmpty() && state.phase() == PlayState.Phase.ENDED) {
                break;
            }
            next = follows.isPresent() ? follows.get() : chosen(player, state, random);
        }
        return events;
    }

    private static PlayEvent chosen(Player player, PlayState state, Random random) {
        return switch (player.node(state)) {
            case Node.Narrative it -> new PlayEvent.NodeEntered(it.next());
            case Node.Inject it -> new PlayEvent.NodeEntered(it.next());
            case Node.Investigation it ->
                player.leads(state).isEmpty() || random.nextBoolean()
                        ? new PlayEvent.NodeEntered(it.next())
                        : new PlayEvent.EvidenceOpened(
                                it.id(), player.leads(state).getFirst().evidence());
            case Node.Decision it -> answer(player, state, it, random);
            case Node.Check it -> new PlayEvent.NodeEntered(it.id());
            case Node.Chance it -> new PlayEvent.ChanceResolved(it.id(), 0);
            case Node.Ending it -> new PlayEvent.EndingReached(it.id());
        };
    }

    private static PlayEvent answer(Player player, PlayState state, Node.Decision node, Random random) {
        var open = new ArrayList<>(player.shown(state).stream()
                .filter(Player.Shown::open)
                .map(it -> it.option().key())
                .toList());
        if (open.isEmpty() || (node.answering().limit().isSet() && random.nextInt(3) == 0)) {
            return new PlayEvent.TimedOut(node.id(), 1);
        }
        Collections.shuffle(open, random);
        var picked = open.subList(0, Math.min(open.size(), node.answering().picks()));
        var answers = new ArrayList<Answer>();
        for (int voice = 0; voice < node.answering().voices(); voice++) {
            var owners = node.answering().owners();
            answers.add(new Answer(node.answering().each() && !owners.isEmpty() ? owners.get(voice) : "", picked, ""));
        }
        return new PlayEvent.OptionChosen(node.id(), answers, 0, 1);
    }
}
