package org.weike.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.lesson.LessonFixture.ATTACHMENTS;
import static org.weike.core.lesson.LessonFixture.FIGURE;
import static org.weike.core.lesson.LessonFixture.KITCHEN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.lesson.ContentProblem.Code;

class LessonReaderTest {

    private final LessonReader reader = LessonFixture.reader();

    @Test
    void readsALesson() {
        assertThat(read(KITCHEN))
                .isEqualTo(new ReadLesson(
                        new LessonId("kitchen-three-looks"),
                        new Header(
                                "取餐口看三眼",
                                "学会在取餐口看地面、台面、人员。",
                                5,
                                List.of(Audience.RIDER),
                                List.of("食品安全"),
                                List.of("《中华人民共和国食品安全法》")),
                        new Body(
                                List.of(
                                        new Block.Text(0, "<h2>看哪三眼</h2><p>看地面、看台面、看人员。</p>", 16),
                                        new Block.Picture(1, FIGURE, "后厨门口看三眼", "图 1")),
                                List.of(18, 22)),
                        List.of(new RecallQuestion(
                                "封签破了先做什么？",
                                List.of(
                                        new RecallQuestion.Option("请商家重新封好", true),
                                        new RecallQuestion.Option("自己粘好", false)),
                                "换封要商家来做。")),
                        List.of(),
                        List.of(remark(5, 0.7))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            minutes: 5           | minutes: five        | 5  | VALUE_WRONG         | minutes
            minutes: 5           | minutes: 61          | 5  | NUMBER_OUT_OF_RANGE | minutes,1,60
            minutes: 5           | author: me           | 2  | KEY_MISSING         | minutes
            minutes: 5           | minutes: 5\\nauthor: m | 6  | KEY_UNKNOWN         | author
            minutes: 5           | minutes: 5\\nminutes: 6 | 6  | KEY_TWICE         | minutes
            title: 取餐口看三眼   | title: [一, 二]       | 3  | VALUE_WRONG         | title
            title: 取餐口看三眼   | title:               | 3  | VALUE_EMPTY         | title
            title: 取餐口看三眼   | title: "a\\u0007b"    | 3  | VALUE_WRONG         | title
            audience: [rider]    | audience: [pilot]    | 6  | AUDIENCE_UNKNOWN    | pilot,rider workshop member organizer
            audience: [rider]    | audience: []         | 6  | LIST_OUT_OF_RANGE   | audience,1,4
            right: true          | right: false         | 13 | QUESTION_WITHOUT_RIGHT_OPTION |
            right: true          | right: maybe         | 14 | VALUE_WRONG         | right
            id: kitchen-three-looks | id: Kitchen looks | 2  | ID_INVALID          | Kitchen looks
            ## 看哪三眼           | 铃\u0007             | 19 | CONTROL_CHARACTER   | U+0007
            ## 看哪三眼           | 左\u202E右           | 19 | CONTROL_CHARACTER   | U+202E
            ## 看哪三眼           | \ufffd               | 19 | TEXT_NOT_UTF8       |
            """)
    void reportsEveryFaultWithItsLine(String old, String wrong, int line, Code code, String arguments) {
        var text = KITCHEN.replace(old, wrong.replace("\\n", "\n"));

        var words = arguments == null ? List.<String>of() : List.of(arguments.split(","));
        assertThat(read(text).problems()).contains(new ContentProblem(code, "a.md", line, words));
    }

    @Test
    void collectsAllFaultsAtOnce() {
        var text =
                KITCHEN.replace("minutes: 5", "minutes: x").replace("## ", "# ").replace("figure", "nothing");

        assertThat(read(text).problems())
                .extracting(ContentProblem::code)
                .containsExactly(Code.VALUE_WRONG, Code.HEADING_LEVEL, Code.MEDIUM_MISSING);
    }

    @Test
    void readsTextsOfOtherSystems() {
        var windows = "\uFEFF" + KITCHEN.replace("\n", "\r\n");

        assertThat(read(windows)).isEqualTo(read(KITCHEN));
    }

    @Test
    void saysWhereTheBytesAreNoUtf8() {
        var bytes = KITCHEN.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;

        assertThat(reader.read(Manuscript.of("a.md", bytes), ATTACHMENTS).problems())
                .contains(new ContentProblem(Code.TEXT_NOT_UTF8, "a.md", 22, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,false", "60,false"})
    void remarksOnMinutesThatNobodyNeeds(int minutes, boolean fine) {
        var read = read(KITCHEN.replace("minutes: 5", "minutes: " + minutes));

        assertThat(read.problems()).isEmpty();
        assertThat(read.remarks()).isEqualTo(fine ? List.of() : List.of(remark(minutes, 0.7)));
    }

    @Test
    void remarksOnALessonOfAFewSeconds() {
        var text = "---\ntitle: 一课\nsummary: 一句话。\nminutes: 1\naudience: [rider]\n---\n看一眼。\n";

        assertThat(read(text).remarks())
                .containsExactly(new ContentProblem(Code.MINUTES_TOO_MANY, "a.md", 4, List.of("1", "0.1")));
    }

    private static ContentProblem remark(int minutes, double needed) {
        return new ContentProblem(Code.MINUTES_TOO_MANY, "a.md", 5, List.of("" + minutes, "" + needed));
    }

    private ReadLesson read(String text) {
        return reader.read(Manuscript.of("a.md", text), ATTACHMENTS);
    }
}
