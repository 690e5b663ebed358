package org.weike.core.simulation.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.simulation.CaseGenerator;
import org.weike.core.simulation.CaseId;
import org.weike.core.simulation.CaseTexts;
import org.weike.core.simulation.CaseVersion;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.language.CaseReader;
import org.weike.core.simulation.play.Program.Scope;

class ProgramTest {

    private static final String CLIMB = """
            # 案例：爬楼
            变量: 层(0..3)=0 ; 累(0..9)=0
            能力: 勤
            ## 楼梯 [决策]
            - 上一层 -> 楼梯 {层+1; 累+1}
            - 跳 -> 楼梯 {层=层+2; 累=累+层}
            - 开门 -> 屋里 当 层==3
            ## 屋里 [结局] 好
            """;

    /** The stairs at four floors, and the room at the top; tired from 3 to 9 up there, and as tired as high below. */
    @ParameterizedTest
    @CsvSource({"EXPLORE, 5", "PLAY, 17"})
    void hasAsManyStatesAsCanBeReached(Scope scope, int states) {
        assertThat(reachable(Program.of(CaseTexts.draft(CLIMB), scope))).hasSize(states);
    }

    @Test
    void remembersOnlyWhatIsReadWhileExploring() {
        var draft = CaseTexts.kitchen();
        var program = Program.of(draft, Scope.EXPLORE);

        assertThat(draft.variables())
                .filteredOn(program::remembers)
                .extracting(it -> it.name())
                .containsExactly("信任", "已取证", "态度");
        assertThat(draft.variables()).allMatch(Program.of(draft, Scope.PLAY)::remembers);
    }

    @Test
    void remembersWhatIsReadByWhatIsRead() {
        var text = CLIMB.replace("{层+1; 累+1}", "{层=累; 累+1}");
        var draft = CaseTexts.draft(text);

        assertThat(draft.variables()).allMatch(Program.of(draft, Scope.EXPLORE)::remembers);
    }

    @Test
    void saysWhichVariableWouldHaveGoneBeyondItsBounds() {
        var program = Program.of(CaseTexts.draft(CLIMB), Scope.PLAY);
        var state = program.initial();
        var next = new long[program.words()];

        assertThat(program.apply(state, 1, next)).isZero();
        assertThat(program.apply(next, 1, state)).isEqualTo(0b01);
        assertThat(program.value(program.variables().getFirst(), state)).isEqualTo(3);
    }

    @Test
    void remembersFirstAnswersOnlyWhereADecisionCanBeMetAgain() {
        var scored = CLIMB.replace("累+1}", "累+1} 勤+1");
        var top = scored.replace("层(0..3)=0", "层(0..3)=3");
        var once = scored.replace("-> 楼梯 ", "-> 屋里 ");

        assertThat(reachable(Program.of(CaseTexts.draft(top), Scope.EXPLORE))).hasSize(3);
        assertThat(scoresTwice(scored)).isTrue();
        assertThat(scoresTwice(once)).isFalse();
        assertThat(scoresTwice(CLIMB)).isFalse();
    }

    private static boolean scoresTwice(String text) {
        var draft = CaseTexts.draft(text);
        return new Reachability(draft).scoresTwice((Node.Decision) draft.nodes().getFirst());
    }

    @Test
    void spreadsAStateOverAsManyWordsAsItNeeds() {
        var text = new StringBuilder("# 案例：宽\n");
        for (int place = 0; place < 50; place++) {
            text.append("变量: 数")
                    .append(place)
                    .append("(-9..9)=")
                    .append(place % 9)
                    .append('\n');
        }
        text.append("## 始 [情境] {数49=数3 + 数4}\n-> 终\n## 终 [结局] 好\n");

        var program = Program.of(CaseTexts.draft(text.toString()), Scope.PLAY);

        assertThat(program.words()).isEqualTo(5);
        for (int place = 0; place < 49; place++) {
            assertThat(program.value(program.variables().get(place), program.initial()))
                    .isEqualTo(place % 9);
        }
        assertThat(program.value(program.variables().get(49), program.initial()))
                .isEqualTo(7);
    }

    @Test
    void refusesADraftWithoutMeaning() {
        var draft = CaseReader.read(CLIMB.replace("-> 屋里", "-> 屋外")).draft();

        assertThatThrownBy(() -> Program.of(draft, Scope.PLAY)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What exploring forgets never changes where a play can go, what counts, or whether a red line was crossed. */
    @Test
    void exploresTheSamePlaysThatArePlayed() {
        for (long seed = 0; seed < 500; seed++) {
            var draft = CaseGenerator.draft(seed);
            var all = Program.of(draft, Scope.PLAY);
            var few = Program.of(draft, Scope.EXPLORE);
            var random = new Random(seed);
            var full = all.initial();
            var lean = few.initial();
            for (int step = 0; step < 30; step++) {
                var leanLabels = labels(few, lean);
                var open = labels(all, full);
                open.removeIf(it -> it instanceof Move.Open && !leanLabels.contains(it));
                assertThat(leanLabels).as("seed " + seed).isEqualTo(open);
                assertThat(few.hasCrossedRedLine(lean)).isEqualTo(all.hasCrossedRedLine(full));
                if (open.isEmpty()) {
                    break;
                }
                var label = List.copyOf(open).get(random.nextInt(open.size()));
                int fullMove = find(all, full, label);
                int leanMove = find(few, lean, label);
                if (all.weightedPoints(fullMove) != 0) {
                    assertThat(few.counts(lean, leanMove)).isEqualTo(all.counts(full, fullMove));
                }
                full = after(all, full, fullMove);
                lean = after(few, lean, leanMove);
                assertThat(few.nodeOf(lean)).isEqualTo(all.nodeOf(full));
            }
        }
    }

    /** The words of a state mean the same as the fold of the events. */
    @Test
    void agreesWithThePlayer() {
        for (long seed = 0; seed < 200; seed++) {
            var player = Player.of(CaseVersion.of(new CaseId("any"), 1, CaseGenerator.draft(seed)));
            var events = RandomPlay.of(player, new Random(seed), 60);
            var whole = (Replay.Outcome.Whole) Replay.of(player, events);
            var program = Program.of(player.version().content(), Scope.PLAY);

            assertThat(player.node(whole.state()))
                    .isEqualTo(program.nodes()
                            .get(program.nodeOf(whole.state().memory().words())));
            if (whole.state().phase() == PlayState.Phase.ENDED) {
                assertThat(player.node(whole.state())).isInstanceOf(Node.Ending.class);
            }
        }
    }

    private static Set<Move> labels(Program program, long[] state) {
        var labels = new LinkedHashSet<Move>();
        program.allowedMoves(state).forEach(it -> labels.add(program.move(it)));
        return labels;
    }

    private static int find(Program program, long[] state, Move label) {
        return program.allowedMoves(state).stream()
                .filter(it -> program.move(it).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static long[] after(Program program, long[] state, int move) {
        var next = new long[program.words()];
        program.apply(state, move, next);
        return next;
    }

    private static Set<String> reachable(Program program) {
        var seen = new HashMap<String, long[]>();
        var open = new ArrayDeque<long[]>(List.of(program.initial()));
        while (!open.isEmpty()) {
            var state = open.pop();
            if (seen.putIfAbsent(Arrays.toString(state), state) == null) {
                program.allowedMoves(state).forEach(it -> open.add(after(program, state, it)));
            }
        }
        return new HashSet<>(seen.keySet());
    }
}
