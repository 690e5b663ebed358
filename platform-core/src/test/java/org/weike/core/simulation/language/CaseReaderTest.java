package org.weike.core.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.weike.core.simulation.CaseTexts.KITCHEN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.weike.core.simulation.Assessment;
import org.weike.core.simulation.Assessment.Award;
import org.weike.core.simulation.Assessment.Judgement;
import org.weike.core.simulation.CaseProblem;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.CaseTexts;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Option;
import org.weike.core.simulation.TimeLimit;

class CaseReaderTest {

    @Test
    void readsAnOptionWithAllThatItHas() {
        var decision = (Node.Decision) CaseTexts.kitchen().nodes().getFirst();

        assertThat(decision.options().getFirst())
                .isEqualTo(new Option(
                        "A",
                        "拍照留证后取餐",
                        Option.Offer.ALWAYS,
                        List.of(new Effect.Assign("已取证", new Expression.Truth(true)), new Effect.Add("时间", 1)),
                        "后厨",
                        "店主注意到你在拍照。",
                        new Assessment(
                                Judgement.EXCELLENT,
                                List.of(new Award("证据意识", 3)),
                                false,
                                "《食品安全法》第×条",
                                "先固定证据，再沟通。")));
    }

    @Test
    void takesTheBeginningOfAnOptionForItsName() {
        var decision = (Node.Decision) CaseTexts.kitchen().nodes().getFirst();

        assertThat(decision.answering().limit()).isEqualTo(new TimeLimit(60, new TimeLimit.Timeout.AsOption("B")));
    }

    @Test
    void knowsWhereEachPieceStands() {
        var read = CaseReader.read(KITCHEN);
        var node = read.draft().find("上报前").orElseThrow();

        var option = ((Node.Decision) node).options().getFirst();

        assertThat(lineOf(read.places().of(node))).isEqualTo("## 上报前 [决策] 角色=骑手");
        assertThat(lineOf(read.places().of(option))).startsWith("- 一键上报");
        assertThat(read.places().of(option.offer().condition()).column()).isEqualTo(16);
        assertThat(read.places().targetOf(option).column()).isEqualTo(11);
    }

    private static String lineOf(Position position) {
        return KITCHEN.lines().skip(position.line() - 1).findFirst().orElseThrow();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("信任>=1 优", "信认>=1 优", Code.VARIABLE_UNKNOWN, 22, "信任"),
                fault("已取证 且 信任>=1", "已取证且信任>=1", Code.VARIABLE_UNKNOWN, 16, "已取证 且 信任"),
                fault("非 态度==冷淡", "非态度==冷淡", Code.VARIABLE_UNKNOWN, 13, "非 态度"),
                fault("态度==冷淡", "态度==冷漠", Code.WORD_UNKNOWN, 19, "冷淡"),
                fault("态度==冷淡", "态度==3", Code.NOT_COMPARABLE, 15, ""),
                fault("态度==冷淡", "信任", Code.CONDITION_EXPECTED, 15, ""),
                fault("信任>=3", "已取证>=3", Code.NUMBER_VALUE_EXPECTED, 5, ""),
                fault("信任>=3", "信任>=", Code.OPERAND_EXPECTED, 10, ""),
                fault("信任>=3", "到过(后橱)", Code.NODE_UNKNOWN, 5, "后厨"),
                fault("信任>=3", "选过(后厨, A)", Code.NOT_A_DECISION, 5, ""),
                fault("信任>=3", "选过(取餐口, 钥)", Code.OPTION_UNKNOWN, 5, "A B C"),
                fault("信任>=3", "有(进货单据)", Code.EVIDENCE_UNKNOWN, 5, "进货单"),
                fault("{信任-1}", "{已取证-1}", Code.NOT_A_LEVEL, 17, ""),
                fault("{信任-1}", "{信任}", Code.SIGN_EXPECTED, 19, ""),
                fault("{信任-1}", "{信任=是}", Code.NUMBER_VALUE_EXPECTED, 20, ""),
                fault("{信任-1}", "{态度=冷漠}", Code.WORD_UNKNOWN, 20, "冷淡"),
                fault("-> 劝说 {", "-> 劝告 {", Code.NODE_UNKNOWN, 13, "劝说"),
                fault("沟通+2", "勾通+2", Code.COMPETENCY_UNKNOWN, 30, "沟通"),
                fault("给=骑手", "给=骑士", Code.ROLE_UNKNOWN, 1, "骑手"),
                fault("## 催单 [消息]", "## 催单 [信息]", Code.KIND_UNKNOWN, 8, "消息"),
                fault("## 催单 [消息]", "## 催单", Code.KIND_MISSING, 1, ""),
                fault("## 送达 [情境]", "## 催单 [情境]", Code.NAME_TWICE, 1, ""),
                fault("限时=60秒", "限是=60秒", Code.ATTRIBUTE_UNKNOWN, 19, "限时"),
                fault("超时=先取餐", "超时=等待", Code.OPTION_UNKNOWN, 1, "A B C"),
                fault("信任(0..5)=3", "信任(0..5)=9", Code.OUT_OF_RANGE, 5, ""),
                fault("信任(0..5)=3", "信 任(0..5)=3", Code.SIGN_EXPECTED, 7, ""),
                fault("反馈: 复盘", "反馈: 马上", Code.VALUE_WRONG, 5, "即时 阶段末 复盘"),
                fault("反馈: 复盘", "反溃: 复盘", Code.KEY_UNKNOWN, 1, "反馈"),
                fault("> 真相：", "> 实情：", Code.LABEL_UNKNOWN, 1, "后果 点评 不可选 理由 真相 追问 附件"),
                fault("- 否则 -> 催单", "- 否则 -> 催单\n然后呢", Code.LINE_UNEXPECTED, 1, ""),
                fault("- 后厨: 进货单", "- 送达: 进货单", Code.STEP_WRONG, 1, ""),
                fault("[转折点]", "[拐点]", Code.VALUE_WRONG, 16, "转折点 红线 短板 未看证据 与专家不同"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatIsWrongWhereAndWhatWasMeant(String text, Code code, int line, int column, String suggestion) {
        var problems = CaseReader.read(text).problems();

        assertThat(problems)
                .extracting(CaseProblem::code, CaseProblem::line, CaseProblem::column, CaseProblem::suggestion)
                .contains(tuple(code, line, column, suggestion));
    }

    private static Arguments fault(String right, String wrong, Code code, int column, String suggestion) {
        var text = KITCHEN.replace(right, wrong);
        int shift = wrong.contains("\n") ? 1 : 0;
        int line = (int) KITCHEN.substring(0, KITCHEN.indexOf(right)).lines().count() + shift;
        boolean atLineStart = KITCHEN.charAt(KITCHEN.indexOf(right) - 1) == '\n';
        return Arguments.of(text, code, atLineStart ? line + 1 : line, column, suggestion);
    }

    @Test
    void reportsBytesThatAreNoText() {
        var bytes = KITCHEN.getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xFF;

        assertThat(CaseReader.read(bytes).problems())
                .extracting(CaseProblem::code)
                .contains(Code.TEXT_NOT_UTF8);
    }

    @Test
    void reportsControlCharactersAtTheirPlace() {
        var problems = CaseReader.read(KITCHEN.replace("你还有", "你\u202E还有")).problems();

        assertThat(problems)
                .singleElement()
                .isEqualTo(new CaseProblem(Code.CONTROL_CHARACTER, 15, 2, List.of("U+202E"), ""));
    }

    @Test
    void refusesATextThatIsTooLargeWithoutReadingIt() {
        var read = CaseReader.read("字".repeat(5_000_000));

        assertThat(read.problems()).containsExactly(new CaseProblem(Code.TEXT_TOO_LARGE, 0, 0, List.of("1000000"), ""));
    }
}
