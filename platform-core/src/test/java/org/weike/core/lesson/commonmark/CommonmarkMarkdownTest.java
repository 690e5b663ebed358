package org.weike.core.lesson.commonmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.lesson.LessonFixture.ATTACHMENTS;
import static org.weike.core.lesson.LessonFixture.FIGURE;
import static org.weike.core.lesson.LessonFixture.FILM;
import static org.weike.core.lesson.LessonFixture.SUBTITLES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.Block.Callout.Tone;
import org.weike.core.lesson.ContentProblem;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.Manuscript;
import org.weike.core.lesson.Problems;

class CommonmarkMarkdownTest {

    private final CommonmarkMarkdown markdown = new CommonmarkMarkdown();
    private final Problems problems = new Problems("a.md");

    @Test
    void keepsAHeadingWithTheTextBelowIt() {
        assertThat(read("## 看\n\n地面 湿\n\n- 一\n- 二"))
                .containsExactly(
                        new Block.Text(0, "<h2>看</h2><p>地面 湿</p>", 4),
                        new Block.Text(1, "<ul><li>一</li><li>二</li></ul>", 2));
    }

    @Test
    void readsTables() {
        assertThat(read("| 看 | 做 |\n|---|--:|\n| 湿 | 拖 |"))
                .containsExactly(new Block.Text(
                        0,
                        "<table><thead><tr><th>看</th><th align=\"right\">做</th></tr></thead>"
                                + "<tbody><tr><td>湿</td><td align=\"right\">拖</td></tr></tbody></table>",
                        4));
    }

    @Test
    void readsCallouts() {
        assertThat(read("> [!WARNING]\n> 别自己粘。\n>\n> 请商家封。"))
                .containsExactly(new Block.Callout(0, Tone.WARNING, "<p>别自己粘。</p><p>请商家封。</p>", 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 民以食为天\n>\n> — 《史记》", "> 民以食为天\n> ——《史记》"})
    void readsQuotationsWithTheirSource(String text) {
        assertThat(read(text)).containsExactly(new Block.Quotation(0, "<p>民以食为天</p>", "《史记》", 5));
    }

    @Test
    void readsMediaThatStandAlone() {
        assertThat(read("![看](media/figure.svg \"图 1\")\n\n![充](media/film.mp4)"))
                .containsExactly(
                        new Block.Picture(0, FIGURE, "看", "图 1"), new Block.Video(1, FILM, SUBTITLES, FIGURE, "充", ""));
        assertThat(problems.inOrder()).isEmpty();
    }

    @Test
    void marksLinksAsLeadingElsewhere() {
        assertThat(read("[法](https://example.org/a)"))
                .containsExactly(new Block.Text(
                        0, "<p><a href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow\">法</a></p>", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script>alert(1)</script>              | RAW_HTML                 |
            字 <b onclick=x>重</b>                  | RAW_HTML                 |
            # 大标题                                | HEADING_LEVEL            | 1
            [点](javascript:alert)                  | LINK_REFUSED             | javascript:alert
            [点](/me)                               | LINK_REFUSED             | /me
            看 ![图](media/figure.svg)              | MEDIUM_NOT_ALONE         |
            ![图](https://example.org/a.png)        | MEDIUM_OUTSIDE           | https://example.org/a.png
            ![图](media/../secret.svg)              | MEDIUM_OUTSIDE           | media/../secret.svg
            ![图](media/nothing.svg)                | MEDIUM_MISSING           | nothing.svg
            ![](media/figure.svg)                   | ALTERNATIVE_MISSING      | figure.svg
            ![片](media/mute.mp4)                   | SUBTITLES_MISSING        | mute.mp4
            ![字](media/film.vtt)                   | MEDIUM_NOT_SHOWABLE      | film.vtt
            > 民以食为天                            | QUOTATION_WITHOUT_SOURCE |
            """)
    void reportsWhatCannotBeShownWithItsLine(String text, Code code, @Nullable String word) {
        read("一\n\n" + text);

        assertThat(problems.inOrder())
                .contains(new ContentProblem(code, "a.md", 12, word == null ? List.of() : List.of(word)));
    }

    @Test
    void reportsACalloutItDoesNotKnow() {
        read("> [!DANGER]\n> 小心");

        assertThat(problems.inOrder())
                .containsExactly(new ContentProblem(Code.CALLOUT_UNKNOWN, "a.md", 10, List.of("DANGER")));
    }

    @Test
    void letsNoMarkupOfTheAuthorThrough() {
        var html = read("<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![p](http://x/y.png) **b**\n\n<iframe>")
                .toString();

        assertThat(html).doesNotContain("<img", "<iframe", "href", "http:").contains("<strong>b</strong>");
    }

    @Test
    void knowsAtWhichLineEachBlockBegins() {
        var text = "## 一\n\n二\n\n> [!TIP]\n> 三\n\n![四](media/figure.svg)\n\n五\n";

        assertThat(markdown.read(new Manuscript("a.md", 10, text), ATTACHMENTS, problems)
                        .lines())
                .containsExactly(10, 14, 17, 19);
    }

    private List<Block> read(String text) {
        return markdown.read(new Manuscript("a.md", 10, text), ATTACHMENTS, problems)
                .blocks();
    }
}
