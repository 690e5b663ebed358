package org.weike.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.lesson.LessonFixture.ATTACHMENTS;
import static org.weike.core.lesson.LessonFixture.KITCHEN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is handed in, the reader answers soon, and nothing but plain markup comes out. */
class HostileTextTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Pattern TAG =
            Pattern.compile("<(?!/?(h[234]|p|br /|hr /|ul|ol( start=\"\\d+\")?|li|strong|em|code"
                    + "|pre|blockquote|table|thead|tbody|tr|t[hd]( align=\"(left|center|right)\")?|a"
                    + "|a href=\"(https?:|mailto:|tel:)[^\"<>]*\" rel=\"noopener noreferrer nofollow\")>|!-- -->)");

    private static final String[] PIECES = {
        "> ",
        "* ",
        "1. ",
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        "]",
        ")",
        "![",
        "<",
        ">",
        "<script>",
        "</p>",
        "<!--",
        "<a href=\"",
        "javascript:",
        "media/figure.svg",
        "\"",
        "'",
        "&#x6a;",
        "&lt;",
        "\\",
        "\n",
        "\n\n",
        "\n---\n",
        "    ",
        "\t",
        "|",
        "|-|-|\n",
        "# ",
        "字",
        "\u0000",
        "\u202E",
        "\uD800",
        "{{",
        "${",
        "[!TIP]\n",
        "— ",
        "http://x",
        "[a]: /x\n",
        "~~~\n",
        "<?",
        "<![CDATA[",
        ":",
        "&a [*a]",
        "!!javax.script.ScriptEngineManager ",
        "- ",
        "{",
        "["
    };

    private final LessonReader reader = LessonFixture.reader();

    static Stream<String> pathologicalTexts() {
        return Stream.of(
                "字".repeat(1_000_000),
                body(">".repeat(55_000)),
                body("* ".repeat(27_000) + "a"),
                body("*a **b ".repeat(7_500)),
                body("*a_ ".repeat(13_000)),
                body("[".repeat(55_000)),
                body("![".repeat(27_000)),
                body("[a](".repeat(13_000)),
                body("![a](b".repeat(9_000)),
                body("`".repeat(55_000)),
                body(backticks()),
                body("<".repeat(55_000)),
                body("x <!-- ".repeat(7_500)),
                body("<a href=\"".repeat(6_000)),
                body("|".repeat(20_000) + "\n" + "|-".repeat(10_000)),
                body(("|a".repeat(100) + "\n") + ("|-".repeat(100) + "\n") + "|\n".repeat(27_000)),
                body("[a]: x\n".repeat(7_500) + "[a]"),
                body("1) \n".repeat(13_000)),
                body("#\n".repeat(27_000)),
                body("&".repeat(55_000)),
                header("[".repeat(19_000)),
                header("{a: ".repeat(4_000)),
                header("a: &a [*a, *a]"),
                header("a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]"),
                header("- ".repeat(9_000)),
                header("? ".repeat(9_000)),
                header("a: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x/\"]]"),
                header("recall:\n" + "- {question: a, because: b, options: [{text: a}]}\n".repeat(300)));
    }

    @ParameterizedTest
    @MethodSource("pathologicalTexts")
    void isAnsweredSoon(String text) {
        readAndCheck(text);
    }

    @RepeatedTest(40)
    void isAnsweredForRandomTexts(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        for (int round = 0; round < 50; round++) {
            var text = new StringBuilder(random.nextBoolean() ? KITCHEN : "");
            for (int piece = random.nextInt(400); piece > 0; piece--) {
                text.insert(random.nextInt(text.length() + 1), PIECES[random.nextInt(PIECES.length)]);
            }
            readAndCheck(text.toString());
        }
    }

    @RepeatedTest(20)
    void isAnsweredForRandomBytes(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        for (int round = 0; round < 50; round++) {
            var bytes = KITCHEN.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(60); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            check(reader.read(Manuscript.of("a.md", bytes), ATTACHMENTS));
        }
    }

    private void readAndCheck(String text) {
        long start = System.nanoTime();
        var read = reader.read(Manuscript.of("a.md", text), ATTACHMENTS);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        check(read);
    }

    private static void check(ReadLesson read) {
        assertThat(read.problems()).hasSizeLessThanOrEqualTo(200);
        assertThat(read.blocks()).hasSizeLessThanOrEqualTo(201);
        for (Block block : read.blocks()) {
            assertThat(TAG.matcher(htmlOf(block)).find()).as(htmlOf(block)).isFalse();
        }
    }

    private static String htmlOf(Block block) {
        return switch (block) {
            case Block.Text it -> it.html();
            case Block.Callout it -> it.html();
            case Block.Quotation it -> it.html();
            case Block.Picture it -> "";
            case Block.Audio it -> "";
            case Block.Video it -> "";
        };
    }

    private static String body(String text) {
        return KITCHEN.substring(0, KITCHEN.indexOf("## ")) + text;
    }

    private static String header(String yaml) {
        return "---\n" + yaml + "\n---\n字";
    }

    private static String backticks() {
        var text = new StringBuilder();
        for (int length = 1; length < 300; length++) {
            text.append("e").append("`".repeat(length));
        }
        return text.toString();
    }
}
