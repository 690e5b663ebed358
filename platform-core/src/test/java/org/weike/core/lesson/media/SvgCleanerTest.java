package org.weike.core.lesson.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.lesson.Medium.Dimensions;

class SvgCleanerTest {

    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 400\">";

    @Test
    void keepsADrawingAsItIs() {
        var drawing = OPEN + "<title>看三眼</title><defs><linearGradient id=\"a\"><stop offset=\"0\""
                + " stop-color=\"#b3261e\"></stop></linearGradient></defs><g transform=\"translate(2 3)\">"
                + "<rect width=\"10\" height=\"5\" fill=\"url(#a)\"></rect><text x=\"1\" font-size=\"22\">地面 &amp; 台面</text>"
                + "</g></svg>";

        assertThat(clean(drawing)).contains(new CleanSvg(drawing, new Dimensions(720, 400), List.of()));
    }

    @Test
    void isTheSameWhenCleanedTwice() {
        var once = clean(OPEN + "<rect style=\"fill:#fff;stroke:none\" onclick=\"x()\"/><!-- x --></svg>")
                .orElseThrow();

        assertThat(clean(once.markup()).orElseThrow().markup()).isEqualTo(once.markup());
    }

    @Test
    void turnsStylesIntoAttributes() {
        assertThat(inside("<rect fill=\"red\" style=\"fill: #fff; behavior: url(x)\"/>"))
                .isEqualTo("<rect fill=\"#fff\"></rect>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script>                                            | script
            <style>@import url(http://x/y.css)</style>                           | style
            <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject> | foreignObject
            <image href="http://x/y.png"/>                                       | image
            <a href="javascript:alert(1)"><text>x</text></a>                     | a
            <p xmlns="http://www.w3.org/1999/xhtml">x</p>                        | p
            <animate attributeName="href" to="javascript:alert(1)"/>             | animate
            <set attributeName="onclick" to="x"/>                                | set
            <filter id="f"><feImage href="http://x"/></filter>                   | filter
            <iframe src="x"/>                                                    | iframe
            """)
    void leavesOutWhatActsOrLoads(String part, String removed) {
        var clean = clean(OPEN + part + "<path d=\"M0 0\"/></svg>").orElseThrow();

        assertThat(clean)
                .isEqualTo(new CleanSvg(
                        OPEN + "<path d=\"M0 0\"></path></svg>", new Dimensions(720, 400), List.of(removed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onload=\"x()\"",
                "ONCLICK=\"x()\"",
                "fill=\"url(http://x/y#a)\"",
                "fill=\"url(#a) url(//x)\"",
                "fill=\"u\\72l(http://x)\"",
                "style=\"fill:url(http://x)\"",
                "style=\"background:url(http://x)\"",
                "href=\"#a\"",
                "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"http://x\"",
                "xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\""
            })
    void leavesOutAttributesThatActOrLoad(String attribute) {
        assertThat(inside("<rect " + attribute + "/>")).isEqualTo("<rect></rect>");
    }

    @Test
    void drawsANamedPartAgain() {
        var drawing = "<g id=\"a\"><rect></rect></g><use href=\"#a\"></use>";

        assertThat(inside(drawing)).isEqualTo(drawing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g id=\"b\"><use href=\"#a\"/></g>",
                "<defs><g><use href=\"#a\"/></g></defs>",
                "<pattern id=\"p\"><rect fill=\"url(#q)\"/></pattern>",
                "<use href=\"other.svg#a\"/>"
            })
    void multipliesNoDrawing(String part) {
        assertThat(inside(part)).doesNotContain("#a", "url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
                "<!DOCTYPE svg [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>",
                "<svg>no namespace</svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "no markup",
                ""
            })
    void refusesWhatIsNoDrawing(String markup) {
        assertThat(clean(markup)).isEmpty();
    }

    @Test
    void readsNoDocumentType() {
        var plain = "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
                + " \"http://127.0.0.1:9/svg11.dtd\">" + OPEN + "</svg>";

        assertThat(clean(plain).orElseThrow().markup()).isEqualTo(OPEN + "</svg>");
    }

    @Test
    void refusesDeepAndEndlessDrawings() {
        assertThat(clean(OPEN + "<g>".repeat(100_000) + "</g>".repeat(100_000) + "</svg>"))
                .isEmpty();
        assertThat(clean(OPEN + "<g/>".repeat(20_000) + "</svg>")).isEmpty();
    }

    private static String inside(String part) {
        var markup = clean(OPEN + part + "</svg>").orElseThrow().markup();
        return markup.substring(OPEN.length(), markup.length() - "</svg>".length());
    }

    private static Optional<CleanSvg> clean(String svg) {
        return SvgCleaner.clean(svg.getBytes(UTF_8));
    }
}
