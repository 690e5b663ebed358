package org.weike.core.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.simulation.CaseTexts.KITCHEN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weike.core.simulation.CaseTexts;
import org.weike.core.simulation.json.CaseJson;
import org.weike.core.simulation.play.Program;

/** Whatever is handed in, an answer comes soon, and a draft without a problem can be printed, read and played. */
class HostileCaseTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** How long the random texts are tried; {@code -Dcase.fuzz.seconds=600} tries them for longer. */
    private static final Duration FUZZ = Duration.ofSeconds(Integer.getInteger("case.fuzz.seconds", 2));

    private static final String[] PIECES = {
        "## ",
        "[决策]",
        "[检定]",
        "[机遇]",
        "- ",
        "-> ",
        "> ",
        "> 后果：",
        "{",
        "}",
        "(",
        ")",
        "当 ",
        "且",
        "或",
        "非 ",
        "!",
        "&&",
        "||",
        "==",
        ">=",
        "+",
        "-",
        "-=",
        "..",
        "999999999999",
        "1000000",
        "0",
        "信任",
        "已取证",
        "态度",
        "到过(",
        "选过(",
        "有(",
        "得(",
        "变量: ",
        "能力: ",
        "角色: ",
        "附件: ",
        "权重9",
        "超时=",
        "超时->",
        "限时=",
        "选=12",
        "各自",
        "再入=",
        "红线",
        "依据:",
        "\n",
        "\n\n",
        "\t",
        "\u0000",
        "\u202E",
        "\uD800",
        "\uFEFF",
        "\\",
        "<script>",
        "![x](y)",
        "{{",
        "${",
        ":",
        "：",
        "；",
        "、",
        "*",
        "[",
        "]",
        "【",
        "】",
        "字",
        "/",
        "%"
    };

    static Stream<String> pathologicalTexts() {
        return Stream.of(
                "字".repeat(1_000_000),
                "\n".repeat(1_000_000),
                "## ".repeat(300_000),
                "##\n".repeat(300_000),
                nodes(100_000),
                KITCHEN + "## a [决策]\n" + "- 是 -> a\n".repeat(100_000),
                KITCHEN + "## a [检定]\n" + "- 当 信认>1 -> b\n".repeat(50_000),
                KITCHEN + "## a [情境] {" + "信任+1;".repeat(100_000) + "}\n",
                KITCHEN + "## a [情境] {" + "{".repeat(500_000),
                KITCHEN + "## a [检定]\n- 当 " + "(".repeat(500_000) + " -> a",
                KITCHEN + "## a [检定]\n- 当 " + "非 ".repeat(300_000) + " -> a",
                KITCHEN + "## a [检定]\n- 当 " + "信任+".repeat(200_000) + "1>0 -> a",
                KITCHEN + "## a [专家路径]\n" + "- 取餐口: A\n".repeat(80_000),
                KITCHEN + ("## a [专家路径]\n" + "- 取餐口: " + "A+/".repeat(100) + "\n").repeat(2_000),
                "变量: " + "a=是;".repeat(200_000),
                "变量: a=是\n".repeat(100_000),
                "角色: " + "a".repeat(500_000),
                "角色: a\n".repeat(100_000) + "## a [角色]\n".repeat(20_000),
                "# " + "案例：".repeat(200_000),
                KITCHEN + "> 结果：\n".repeat(100_000),
                KITCHEN + "\\".repeat(500_000) + "\n## a [情境]\n" + "\\".repeat(400_000));
    }

    private static String nodes(int count) {
        var text = new StringBuilder();
        for (int node = 0; node < count && text.length() < 990_000; node++) {
            text.append("## n").append(node).append(" [情境]\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("pathologicalTexts")
    void isAnsweredSoon(String text) {
        long start = System.nanoTime();
        var read = CaseReader.read(text.length() > CaseReader.LONGEST ? text.substring(0, CaseReader.LONGEST) : text);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(read.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(200);
    }

    @RepeatedTest(2)
    void isAnsweredForRandomTexts(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        for (long end = System.nanoTime() + FUZZ.toNanos(); System.nanoTime() < end; ) {
            var text = new StringBuilder(random.nextInt(4) > 0 ? KITCHEN : "");
            for (int piece = 1 + random.nextInt(20); piece > 0; piece--) {
                text.insert(random.nextInt(text.length() + 1), PIECES[random.nextInt(PIECES.length)]);
            }
            check(CaseReader.read(text.toString()));
        }
    }

    @RepeatedTest(2)
    void isAnsweredForRandomBytes(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var json = CaseJson.write(CaseTexts.kitchen());
        for (long end = System.nanoTime() + FUZZ.toNanos(); System.nanoTime() < end; ) {
            check(CaseReader.read(damaged(KITCHEN.getBytes(StandardCharsets.UTF_8), random)));
            var read = CaseJson.read(damaged(json.clone(), random));
            if (read.problems().isEmpty()) {
                assertThat(Program.of(read.draft().orElseThrow(), Program.Scope.EXPLORE)
                                .moves())
                        .isPositive();
            }
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        for (int change = 1 + random.nextInt(3); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : ' ' + random.nextInt(95));
        }
        return bytes;
    }

    private static void check(ReadCase read) {
        assertThat(read.problems()).hasSizeLessThanOrEqualTo(200);
        if (read.isSound()) {
            assertThat(CaseReader.read(CasePrinter.print(read.draft())).draft()).isEqualTo(read.draft());
            assertThat(Program.of(read.draft(), Program.Scope.EXPLORE).words()).isPositive();
        }
    }
}
