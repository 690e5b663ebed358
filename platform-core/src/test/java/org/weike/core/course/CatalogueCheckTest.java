package org.weike.core.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.weike.core.lesson.ContentProblem;
import org.weike.core.lesson.ContentProblem.Code;

class CatalogueCheckTest {

    private static final String COURSE = "courses/kitchen/course.md";
    private static final String LESSON = "courses/kitchen/three-looks.md";
    private static final String FIGURE = "courses/kitchen/media/figure.svg";

    private static final String COURSE_TEXT = """
            ---
            id: kitchen
            title: 后厨
            summary: 一句话。
            audience: [rider]
            lessons: [three-looks]
            ---
            一段话。
            """;

    private static final String LESSON_TEXT = """
            ---
            id: three-looks
            title: 看三眼
            summary: 一句话。
            minutes: 5
            audience: [rider]
            topics: [食品安全]
            sources: [《中华人民共和国食品安全法》]
            recall:
              - question: 一？
                options: [{text: 对对对, right: true}, {text: 错}]
                because: 因为。
              - question: 二？
                options: [{text: 错错错}, {text: 对, right: true}]
                because: 因为。
              - question: 三？
                options: [{text: 错}, {text: 对, right: true}]
                because: 因为。
            ---
            ![看](media/figure.svg)

            """ + "字".repeat(900) + "\n";

    private final Map<String, String> files = new TreeMap<>(Map.of(
            COURSE, COURSE_TEXT,
            LESSON, LESSON_TEXT,
            FIGURE, "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"));

    @Test
    void findsNothingWhereNothingIsWrong() throws IOException {
        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: three-looks       | id: two-looks           | 0  | ID_DIFFERS          | two-looks,three-looks
            minutes: 5            | minutes: 2              | 0  | NUMBER_OUT_OF_RANGE | minutes,3,6
            minutes: 5            | minutes: 3              | 0  | MINUTES_NOT_HONEST  | 3,4.8
            topics: [食品安全]     | topics: []              | 0  | LIST_OUT_OF_RANGE   | topics,1,10
            {text: 错}]            | {text: 错, right: true}] | 0 | MULTIPLE_NOT_SAID   | 一？
            media/figure.svg      | media/other.svg         | 20 | MEDIUM_MISSING      | other.svg
            ![看]                  | ![]                     | 20 | ALTERNATIVE_MISSING | figure.svg
            """)
    void reportsALessonThatBreaksARule(String old, String wrong, int line, Code code, String arguments)
            throws IOException {
        files.computeIfPresent(LESSON, (path, text) -> text.replace(old, wrong));

        assertThat(check()).contains(new ContentProblem(code, LESSON, line, List.of(arguments.split(","))));
    }

    @Test
    void findsAnswersThatCanBeGuessed() throws IOException {
        files.computeIfPresent(
                LESSON,
                (path, text) ->
                        text.replace("{text: 对对对, right: true}, {text: 错}", "{text: 错}, {text: 对, right: true}"));

        assertThat(check()).containsExactly(problem(LESSON, Code.RIGHT_OPTION_ALWAYS_AT_ONE_PLACE));
    }

    @Test
    void countsTheCharacters() throws IOException {
        files.computeIfPresent(LESSON, (path, text) -> text.replace("字".repeat(400), ""));

        assertThat(check()).contains(problem(LESSON, Code.LENGTH_OUT_OF_RANGE, "100", "600", "1500"));
    }

    @Test
    void findsFilesThatBelongNowhere() throws IOException {
        files.put("courses/kitchen/notes.txt", "x");
        files.put("courses/kitchen/media/unused.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
        files.put("courses/kitchen/four-looks.md", LESSON_TEXT.replace("three-looks", "four-looks"));

        assertThat(check())
                .containsExactly(
                        problem(COURSE, Code.LESSON_IN_NO_COURSE, "four-looks"),
                        problem("courses/kitchen/media/unused.svg", Code.MEDIUM_UNUSED),
                        problem("courses/kitchen/notes.txt", Code.FILE_UNEXPECTED));
    }

    @Test
    void findsCoursesWithoutTheirFileOrLessons() throws IOException {
        files.put("courses/other/three-looks.md", LESSON_TEXT.replace("![看](media/figure.svg)", ""));
        files.put(COURSE, COURSE_TEXT.replace("[three-looks]", "[three-looks, missing]"));

        assertThat(check())
                .contains(
                        problem(COURSE, Code.LESSON_UNKNOWN, "missing"),
                        problem("courses/other/course.md", Code.COURSE_MISSING),
                        problem("courses/other/three-looks.md", Code.ID_TWICE, "three-looks", LESSON));
    }

    @Test
    void looksIntoMedia() throws IOException {
        files.put(FIGURE, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
        files.put("courses/kitchen/media/fake.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
        files.put("courses/kitchen/media/broken.vtt", "WEBVTT\n");

        assertThat(check())
                .contains(
                        problem(FIGURE, Code.MEDIUM_UNCLEAN, "script"),
                        problem("courses/kitchen/media/fake.png", Code.MEDIUM_MISNAMED, "svg"),
                        problem("courses/kitchen/media/broken.vtt", Code.MEDIUM_REFUSED, "SUBTITLES_UNREADABLE"));
    }

    private List<ContentProblem> check() throws IOException {
        var sources = new TreeMap<String, ByteArrayResource>();
        files.forEach((path, text) -> sources.put(path, new ByteArrayResource(text.getBytes(UTF_8))));
        return CatalogueCheck.checkAlone(CatalogueFiles.of(sources));
    }

    private static ContentProblem problem(String file, Code code, String... arguments) {
        return new ContentProblem(code, file, 0, List.of(arguments));
    }
}
