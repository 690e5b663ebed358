package org.weike.core.simulation.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.simulation.CaseTexts.KITCHEN;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weike.core.simulation.CaseGenerator;
import org.weike.core.simulation.CaseId;
import org.weike.core.simulation.CaseTexts;
import org.weike.core.simulation.CaseVersion;
import org.weike.core.simulation.json.CaseJson;

class ReplayTest {

    @Test
    void comesToTheSameBytesFromStoredEvents() {
        var play = Play.of(KITCHEN, 11).choosing("A").goingTo("上报前").choosing("A");
        var stored = CaseJson.write(play.events());

        var again = Replay.of(Player.of(CaseTexts.version(KITCHEN)), CaseJson.readEvents(stored));

        assertThat(again).isEqualTo(new Replay.Outcome.Whole(play.state(), play.result()));
        assertThat(CaseJson.write(((Replay.Outcome.Whole) again).result())).isEqualTo(CaseJson.write(play.result()));
    }

    /** A play of any case goes on from its stored events as if nothing had happened in between. */
    @Test
    void resumesAnywhere() {
        for (long seed = 0; seed < 300; seed++) {
            var player = Player.of(CaseVersion.of(new CaseId("any"), 1, CaseGenerator.draft(seed)));
            var events = RandomPlay.of(player, new Random(seed), 40);
            int cut = 1 + new Random(seed).nextInt(events.size());

            var first = (Replay.Outcome.Whole) Replay.of(player, events.subList(0, cut));
            var state = first.state();
            for (PlayEvent event : events.subList(cut, events.size())) {
                state = ((Step.Made) player.step(state, event)).state();
            }

            assertThat(((Replay.Outcome.Whole) Replay.of(player, events)).state())
                    .as("seed " + seed)
                    .isEqualTo(state);
        }
    }

    @Test
    void scoresOldPlaysUnderANewKey() {
        var play = Play.of(KITCHEN, 0).choosing("A").goingTo("上报前").choosing("C");
        var dearer = Player.of(CaseTexts.version(KITCHEN.replace("证据意识+3", "证据意识+5")));

        var rescored = (Replay.Outcome.Whole) Replay.under(dearer, play.events());

        assertThat(play.result().weightedPoints()).isEqualTo(6);
        assertThat(rescored.result().weightedPoints()).isEqualTo(10);
        assertThat(Replay.of(dearer, play.events())).isEqualTo(new Replay.Outcome.Broken(0, Step.Reason.OTHER_VERSION));
    }

    @Test
    void saysWhereAnOldPlayIsNoneOfTheNewVersion() {
        var play = Play.of(KITCHEN, 0).choosing("A").goingTo("上报前").choosing("C");
        var moved = Player.of(CaseTexts.version(KITCHEN.replace("-> 后厨  {已取证=是", "-> 送达  {已取证=是")));

        assertThat(Replay.under(moved, play.events())).isEqualTo(new Replay.Outcome.Broken(3, Step.Reason.NOT_HERE));
    }
}
