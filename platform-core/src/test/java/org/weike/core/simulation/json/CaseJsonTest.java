package org.weike.core.simulation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.simulation.CaseProblem;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.CaseTexts;
import org.weike.core.simulation.Debrief;
import org.weike.core.simulation.play.PlayEvent;
import org.weike.core.simulation.play.PlayEvent.Answer;

class CaseJsonTest {

    private static final String SMALL = """
            # 案例：小
            变量: 甲=否

            ## 始 [检定]
            - 当 非 甲 -> 终

            ## 终 [结局] 好
            """;

    /** Were this to change, every hash of every stored case would. */
    @Test
    void writesTheSameBytesForEver() {
        var json = new String(CaseJson.write(CaseTexts.draft(SMALL)), StandardCharsets.UTF_8);

        assertThat(json)
                .isEqualTo("{\"attachments\":[],\"competencies\":[],\"debrief\":{\"followUp\":\"\",\"phases\":[]},"
                        + "\"evidence\":[],\"expertPaths\":[],\"heading\":{\"audience\":[],\"feedback\":\"AT_ONCE\","
                        + "\"minutes\":10,\"sources\":[],\"summary\":\"\",\"title\":\"小\"},\"nodes\":[{\"branches\":"
                        + "[{\"condition\":\"非 甲\",\"effects\":[],\"target\":\"终\"}],\"head\":{\"id\":\"始\","
                        + "\"text\":\"\",\"title\":\"始\"},\"otherwise\":\"\",\"type\":\"check\"},{\"head\":"
                        + "{\"id\":\"终\",\"text\":\"\",\"title\":\"终\"},\"kind\":\"GOOD\",\"points\":0,\"truth\":"
                        + "\"\",\"type\":\"ending\"}],\"roles\":[],\"variables\":[{\"initial\":false,\"name\":\"甲\","
                        + "\"type\":\"flag\",\"visible\":false}]}");
    }

    @Test
    void hashesTheContentHoweverItWasWritten() {
        var other = SMALL.replace("非 甲", "!甲").replace("\n", "\r\n");

        assertThat(CaseJson.hash(CaseTexts.draft(other)))
                .isEqualTo(CaseJson.hash(CaseTexts.draft(SMALL)))
                .hasSize(64)
                .isNotEqualTo(CaseJson.hash(CaseTexts.draft(SMALL.replace("好", "中"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"minutes\":10 | \"minutes\":10,\"seconds\":3",
                "\"minutes\":10, | ",
                "\"minutes\":10 | \"minutes\":10,\"minutes\":11",
                "\"minutes\":10 | \"minutes\":\"10\"",
                "\"minutes\":10 | \"minutes\":10.5",
                "\"minutes\":10 | \"minutes\":null",
                "\"minutes\":10 | \"minutes\":99999999999",
                "\"title\":\"小\" | \"title\":null",
                "\"title\":\"小\" | \"title\":3",
                "\"audience\":[] | \"audience\":[null]",
                "\"audience\":[] | \"audience\":[0]",
                "\"sources\":[] | \"sources\":[null]",
                "\"roles\":[] | \"roles\":[null]",
                "\"type\":\"check\" | \"type\":\"java.lang.Object\"",
                "\"非 甲\" | \"非\"",
                "\"非 甲\" | 3",
                "\"非 甲\" | null"
            })
    void refusesWhatIsNotExactlyACase(String right, @Nullable String wrong) {
        var json = new String(CaseJson.write(CaseTexts.draft(SMALL)), StandardCharsets.UTF_8);
        assertThat(json).contains(right);

        var read = CaseJson.read(json.replace(right, wrong == null ? "" : wrong).getBytes(StandardCharsets.UTF_8));

        assertThat(read.draft()).isEmpty();
        assertThat(read.problems()).extracting(CaseProblem::code).containsExactly(Code.JSON_UNREADABLE);
    }

    @Test
    void saysWhereItIsUnreadable() {
        var json = new String(CaseJson.write(CaseTexts.draft(SMALL)), StandardCharsets.UTF_8);

        var read = CaseJson.read(json.replace("\"非 甲\"", "\"非\"").getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems().getFirst().arguments()).containsExactly(".nodes[0].branches[0].condition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "3", "{}", "{\"title\":", "\uFEFF", "{} {}"})
    void refusesWhatIsNoCase(String text) {
        var read = CaseJson.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems()).extracting(CaseProblem::code).containsExactly(Code.JSON_UNREADABLE);
    }

    @Test
    void answersHostileTextsSoon() {
        assertThat(CaseJson.read("[".repeat(4_000_000).getBytes(StandardCharsets.UTF_8))
                        .draft())
                .isEmpty();
        assertThat(CaseJson.read(new byte[6_000_000]).problems())
                .extracting(CaseProblem::code)
                .containsExactly(Code.TEXT_TOO_LARGE);
    }

    @Test
    void findsWhatHasNoMeaning() {
        var json = new String(CaseJson.write(CaseTexts.draft(SMALL)), StandardCharsets.UTF_8);

        var read = CaseJson.read(json.replace("\"小\"", "\"小\\u202E\\ud800\"")
                .replace("非 甲", "非 乙")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems())
                .extracting(CaseProblem::code)
                .containsExactlyInAnyOrder(Code.CONTROL_CHARACTER, Code.TEXT_NOT_UTF8, Code.VARIABLE_UNKNOWN);
    }

    @Test
    void readsTheEventsThatItWrote() {
        List<PlayEvent> events = List.of(
                new PlayEvent.AttemptStarted("ab", -5),
                new PlayEvent.NodeEntered("始"),
                new PlayEvent.EvidenceOpened("始", "单"),
                new PlayEvent.OptionChosen(
                        "始",
                        List.of(new Answer("甲", List.of("A", "B"), "因为"), new Answer("乙", List.of("A"), "")),
                        2,
                        812),
                new PlayEvent.TimedOut("始", 60_000),
                new PlayEvent.ChanceResolved("始", 1),
                new PlayEvent.Paused(),
                new PlayEvent.Resumed(),
                new PlayEvent.EndingReached("终"),
                new PlayEvent.DebriefAnswered(Debrief.Stage.REACTION, 0, "没想到"));

        assertThat(CaseJson.readEvents(CaseJson.write(events))).isEqualTo(events);
        assertThat(events).hasSameSizeAs(PlayEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[null]", "[{\"type\":\"sneaked\"}]", "[{\"type\":\"paused\",\"more\":1}]", "{}"})
    void refusesWhatAreNoEvents(String text) {
        assertThatThrownBy(() -> CaseJson.readEvents(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
