package org.weike.core.simulation.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.weike.core.simulation.CaseTexts.KITCHEN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.simulation.Debrief;
import org.weike.core.simulation.play.PlayEvent.Answer;
import org.weike.core.simulation.play.PlayEvent.OptionChosen;
import org.weike.core.simulation.play.Step.Reason;

/** Plays whose every number was worked out by hand. */
class PlayerTest {

    @Test
    void playsTheExpertPath() {
        var play = Play.of(KITCHEN, 0)
                .choosing("A")
                .then(new PlayEvent.EvidenceOpened("后厨", "进货单"))
                .goingTo("上报前");

        assertThat(play.value("时间")).isEqualTo(3);
        assertThat(play.value("已取证")).isEqualTo(1);
        assertThat(meeting(play, 0))
                .isEqualTo(new PlayResult(
                        play.player().version().contentHash(),
                        "整改",
                        10,
                        true,
                        List.of(
                                new PlayResult.Gauge("信任", 3),
                                new PlayResult.Gauge("时间", 4),
                                new PlayResult.Gauge("态度", 1)),
                        List.of(
                                new PlayResult.Score("证据意识", 3),
                                new PlayResult.Score("沟通", 2),
                                new PlayResult.Score("时效", 1)),
                        9,
                        List.of(
                                new PlayResult.Given("取餐口", List.of(List.of("A")), true, 6, false),
                                new PlayResult.Given("上报前", List.of(List.of("A")), true, 3, false))));
    }

    /** Reports, and has chance bring that outcome whatever the seed says. */
    private static PlayResult meeting(Play play, int outcome) {
        var player = play.player();
        var events = new ArrayList<>(play.events());
        events.addAll(List.of(
                OptionChosen.of("上报前", "A"),
                new PlayEvent.NodeEntered("核实"),
                new PlayEvent.ChanceResolved("核实", outcome)));
        var state = ((Replay.Outcome.Whole) Replay.of(player, events)).state();
        for (var next = player.follows(state); next.isPresent(); next = player.follows(state)) {
            events.add(next.get());
            state = ((Step.Made) player.step(state, next.get())).state();
        }
        return ((Replay.Outcome.Whole) Replay.of(player, events)).result();
    }

    @Test
    void countsTheFirstAnswerOnlyButMakesAllItsChanges() {
        var play =
                Play.of(KITCHEN, 0).choosing("A").goingTo("上报前").choosing("D").goingTo("上报前");

        assertThat(play.points()).containsExactly(3, 0, -1);
        assertThat(play.value("时间")).isEqualTo(5);

        play.choosing("D");

        assertThat(play.points()).containsExactly(3, 0, -1);
        assertThat(play.value("时间")).isEqualTo(6);
    }

    @Test
    void takesTheDeclaredResultWhenTimeIsOver() {
        var play = Play.of(KITCHEN, 0).then(new PlayEvent.TimedOut("取餐口", 60_000));

        assertThat(play.node()).isEqualTo("送达");
        assertThat(play.points()).containsExactly(0, 0, 1);
        assertThat(play.goingTo("不了了之").result().answers())
                .containsExactly(new PlayResult.Given("取餐口", List.of(), false, 1, false));
    }

    @Test
    void passesAChecksFirstBranchThatHolds() {
        var trusted = Play.of(KITCHEN.replace("{信任-1}", "{信任+1}"), 0);

        assertThat(trusted.choosing("A").goingTo("上报前").choosing("B").node()).isEqualTo("整改");
        assertThat(Play.of(KITCHEN, 0)
                        .choosing("A")
                        .goingTo("上报前")
                        .choosing("B")
                        .node())
                .isEqualTo("催单");
    }

    @Test
    void keepsALevelWithinItsBounds() {
        var play = Play.of(KITCHEN, 0).choosing("C").goingTo("上报前").choosing("B");

        assertThat(play.value("信任")).isZero();
        assertThat(play.value("态度")).isZero();
        assertThat(play.points()).containsExactly(0, -2, 0);
    }

    @Test
    void failsWhoeverCrossesARedLine() {
        var good = KITCHEN.replace("## 曝光 [结局] 安全中止", "## 曝光 [结局] 好");

        var result = Play.of(good, 0).choosing("A").goingTo("上报前").choosing("C").result();

        assertThat(result.ending()).isEqualTo("曝光");
        assertThat(result.passed()).isFalse();
        assertThat(result.answers().getLast().redLine()).isTrue();
    }

    @Test
    void neverTakesAnOptionWhoseConditionIsFalse() {
        var play = Play.of(KITCHEN, 0).choosing("C").goingTo("上报前");

        assertThat(play.tryingOptions("A")).isEqualTo(new Step.Refused(Reason.NOT_OFFERED));
        assertThat(play.player().shown(play.state()))
                .extracting(it -> it.option().key(), Player.Shown::open)
                .containsExactly(tuple("A", false), tuple("B", true), tuple("C", true), tuple("D", true));
    }

    @Test
    void hidesAnOptionWithoutAReason() {
        var play = Play.of(KITCHEN.replace("  > 不可选：没有照片，平台不受理。\n", ""), 0)
                .choosing("C")
                .goingTo("上报前");

        assertThat(play.player().shown(play.state()))
                .extracting(it -> it.option().key())
                .containsExactly("B", "C", "D");
    }

    @Test
    void followsALeadOnce() {
        var play = Play.of(KITCHEN, 0).choosing("A");
        var open = new PlayEvent.EvidenceOpened("后厨", "进货单");
        assertThat(play.player().leads(play.state())).hasSize(1);

        play.then(open).then(open);

        assertThat(play.value("时间")).isEqualTo(3);
        assertThat(play.player().leads(play.state())).isEmpty();
        assertThat(play.player().has(play.state(), "进货单")).isTrue();
    }

    @Test
    void settlesChanceByTheSeed() {
        long met = IntStream.range(0, 10_000)
                .mapToObj(seed -> Play.of(CHANCE, seed).node())
                .filter("甲"::equals)
                .count();

        assertThat(met).isBetween(6_800L, 7_200L);
        assertThat(Play.of(CHANCE, 7).events()).isEqualTo(Play.of(CHANCE, 7).events());
    }

    private static final String CHANCE = """
            # 案例：机遇
            ## 始 [机遇]
            - 70% 多 -> 甲
            - 30% 少 -> 乙
            ## 甲 [结局] 好
            ## 乙 [结局] 坏
            """;

    private static final String MANY = """
            # 案例：选二
            变量: 数(0..9)=1
            能力: 勤
            角色: 甲 ; 乙
            ## 始 [决策] 选=2
            - 一 -> * {数=数+数} 勤+1
            - 二 -> 乙路 {数+3} 勤+2
            - 三 -> 甲路 当 数>5 勤+4
            -> 甲路
            ## 甲路 [决策] 角色=甲、乙 各自
            - 一 -> 终 {数=数+数} 勤+1
            - 二 -> 始 {数-1} 勤+2
            ## 乙路 [决策] 再入=每项一次
            - 一 -> 乙路 {数=0} 勤+1
            - 二 -> 乙路 勤+2
            - 走 -> 甲路
            ## 终 [结局] 好
            """;

    @Test
    void makesChangesInTheOrderWrittenWhateverTheOrderChosen() {
        var play = Play.of(MANY, 0).choosing("B", "A");

        assertThat(play.value("数")).isEqualTo(5);
        assertThat(play.points()).containsExactly(3);
        assertThat(play.node()).isEqualTo("乙路");
    }

    @Test
    void wantsExactlyAsManyOptionsAsAreToBeChosen() {
        var play = Play.of(MANY, 0);

        assertThat(play.tryingOptions("A")).isEqualTo(new Step.Refused(Reason.NOT_OFFERED));
        assertThat(play.tryingOptions("A", "C")).isEqualTo(new Step.Refused(Reason.NOT_OFFERED));
        assertThat(play.tryingOptions("A", "A")).isEqualTo(new Step.Refused(Reason.ANSWER_NOT_OF_DECISION));
        assertThat(play.tryingOptions("A", "钥")).isEqualTo(new Step.Refused(Reason.ANSWER_NOT_OF_DECISION));
    }

    @Test
    void takesAllOptionsWhereFewerAreOfferedThanAreToBeChosen() {
        var few = MANY.replace("{数+3} 勤+2", "当 数>5 勤+2");

        assertThat(Play.of(few, 0).choosing("A").node()).isEqualTo("甲路");
    }

    @Test
    void hearsEachRole() {
        var play = Play.of(MANY.replace("-> 乙路 {数+3}", "-> * {数+3}"), 0).choosing("A", "B");

        play.then(new OptionChosen(
                "甲路", List.of(new Answer("甲", List.of("B"), ""), new Answer("乙", List.of("A"), "同意")), 2, 900));

        assertThat(play.value("数")).isEqualTo(8);
        assertThat(play.points()).containsExactly(6);
        assertThat(play.node()).isEqualTo("始");
    }

    @Test
    void hearsNoRoleThatDoesNotDecide() {
        var play = Play.of(MANY.replace("-> 乙路 {数+3}", "-> * {数+3}"), 0).choosing("A", "B");

        assertThat(play.tryingOptions("A")).isEqualTo(new Step.Refused(Reason.ANSWER_NOT_OF_DECISION));
        assertThat(play.trying(new OptionChosen(
                        "甲路", List.of(new Answer("乙", List.of("A"), ""), new Answer("甲", List.of("A"), "")), 0, 0)))
                .isEqualTo(new Step.Refused(Reason.ANSWER_NOT_OF_DECISION));
    }

    @Test
    void offersEachOptionOnceWhereTheCaseSaysSo() {
        var play = Play.of(MANY, 0).choosing("A", "B").choosing("A");

        assertThat(play.tryingOptions("A")).isEqualTo(new Step.Refused(Reason.NOT_OFFERED));
        assertThat(play.choosing("B").points()).containsExactly(6);
        assertThat(play.player().shown(play.state()))
                .extracting(it -> it.option().key())
                .containsExactly("C");
    }

    @ParameterizedTest
    @CsvSource({"首答计分, 1", "每答计分, 3"})
    void countsAnswersAsTheCaseSays(String reentry, int points) {
        var text = """
                # 案例：再入
                能力: 勤
                ## 始 [决策] 再入=%s
                - 一 -> 始 勤+1
                - 二 -> 终
                ## 终 [结局] 好
                """.formatted(reentry);

        assertThat(Play.of(text, 0).choosing("A").choosing("A").choosing("A").points())
                .containsExactly(points);
    }

    @Test
    void asksWhatWasVisitedAndChosen() {
        var text = """
                # 案例：记得
                ## 始 [决策]
                - 一 -> 岔
                - 二 -> 岔
                ## 旁 [情境]
                -> 终
                ## 岔 [检定]
                - 当 到过(旁) -> 终
                - 当 选过(始, B) 且 到过(岔) -> 旁
                - 否则 -> 始
                ## 终 [结局] 好
                """;
        var play = Play.of(text, 0).choosing("A");

        assertThat(play.node()).isEqualTo("始");
        assertThat(play.choosing("B").node()).isEqualTo("旁");
    }

    @Test
    void refusesWhatCannotHaveHappened() {
        var play = Play.of(KITCHEN, 0);

        assertThat(play.trying(new PlayEvent.AttemptStarted("x", 1)))
                .isEqualTo(new Step.Refused(Reason.STARTED_ALREADY));
        assertThat(play.player().step(PlayState.BEFORE, new PlayEvent.AttemptStarted("x", 1)))
                .isEqualTo(new Step.Refused(Reason.OTHER_VERSION));
        assertThat(play.player().step(PlayState.BEFORE, new PlayEvent.Paused()))
                .isEqualTo(new Step.Refused(Reason.NOT_STARTED));
        assertThat(play.trying(OptionChosen.of("上报前", "A"))).isEqualTo(new Step.Refused(Reason.NOT_HERE));
        assertThat(play.trying(new PlayEvent.NodeEntered("后厨"))).isEqualTo(new Step.Refused(Reason.NOT_HERE));
        assertThat(play.trying(new PlayEvent.EndingReached("取餐口"))).isEqualTo(new Step.Refused(Reason.NOT_HERE));
        assertThat(play.trying(new PlayEvent.EvidenceOpened("取餐口", "进货单")))
                .isEqualTo(new Step.Refused(Reason.EVIDENCE_NOT_HERE));
        assertThat(play.trying(new PlayEvent.EvidenceOpened("取餐口", "无")))
                .isEqualTo(new Step.Refused(Reason.EVIDENCE_NOT_HERE));
        assertThat(play.trying(new PlayEvent.ChanceResolved("取餐口", 0)))
                .isEqualTo(new Step.Refused(Reason.NO_SUCH_OUTCOME));
        assertThat(play.trying(new PlayEvent.Resumed())).isEqualTo(new Step.Refused(Reason.NOT_PAUSED));
        assertThat(play.choosing("A").goingTo("上报前").trying(new PlayEvent.TimedOut("上报前", 1)))
                .isEqualTo(new Step.Refused(Reason.NO_TIME_LIMIT));
    }

    @Test
    void doesNothingWhileItRests() {
        var play = Play.of(KITCHEN, 0).then(new PlayEvent.Paused());

        assertThat(play.tryingOptions("A")).isEqualTo(new Step.Refused(Reason.PAUSED));
        assertThat(play.then(new PlayEvent.Resumed()).choosing("A").node()).isEqualTo("后厨");
    }

    @Test
    void takesOnlyAnswersToTheDebriefAfterTheEnd() {
        var play = Play.of(KITCHEN, 0).choosing("B").goingTo("不了了之");
        var asked = new PlayEvent.DebriefAnswered(Debrief.Stage.ANALYSIS, 1, "第一步");

        assertThat(play.trying(new PlayEvent.Paused())).isEqualTo(new Step.Refused(Reason.ENDED));
        assertThat(play.trying(asked)).isInstanceOf(Step.Made.class);
        assertThat(play.trying(new PlayEvent.DebriefAnswered(Debrief.Stage.TRANSFER, 0, "")))
                .isEqualTo(new Step.Refused(Reason.NO_SUCH_QUESTION));
    }
}
