package org.weike.core.scanpoint.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.scanpoint.CardFixture.PROMISE;
import static org.weike.core.scanpoint.CardFixture.cards;
import static org.weike.core.scanpoint.CardFixture.order;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weike.core.scanpoint.Card;
import org.weike.core.scanpoint.CardFixture;
import org.weike.core.scanpoint.CardLayout;
import org.weike.core.scanpoint.PlaceName;
import org.weike.core.scanpoint.ScanCode;
import org.weike.core.scanpoint.Zbar;

class PdfboxCardPrinterTest {

    private static final ScanCode CODE = new ScanCode("0000000000");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void printsEveryCodeSoThatItIsReadOffTheSheet(CardLayout layout) throws IOException, InterruptedException {
        Zbar.assumeInstalled();
        int twoSheets = 2 * layout.cardsPerSheet();
        var pages = Sheets.rendered(Sheets.print(cards(7, twoSheets).iterator(), order(layout)));

        assertThat(pages).hasSize(2);
        assertThat(Zbar.read(List.of(
                        Sheets.save(pages.get(0), folder.resolve("1.png")),
                        Sheets.save(pages.get(1), folder.resolve("2.png")))))
                .isEqualTo(cards(7, twoSheets)
                        .map(it -> CardFixture.ADDRESS.of(it.code()))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void printsTextThatCanBeCopiedAndSearched(CardLayout layout) throws IOException {
        String text = textOf(Sheets.print(cards(7, 1).iterator(), order(layout)));

        String code = cards(7, 1).findFirst().orElseThrow().code().grouped();
        assertThat(text).contains("食品安全五分钟", "餐厅/1号桌", "榕江市·华康制药·一厂区", "weike.example.cn/q/" + code, PROMISE);
    }

    @ParameterizedTest
    @EnumSource
    void cutsNoLongName(CardLayout layout) throws IOException {
        var card = new Card(
                "党员教育管理：一个支部会议怎样开得短而有用，从议题到记录，再到会后的落实、督促与公开，每一步都有人管",
                new PlaceName(
                        List.of("榕江市", "榕江市华康生物制药股份有限公司（高新技术产业开发区第二制剂生产基地）", "固体制剂一车间（三班两运转）"),
                        "二楼休息区（饮水机旁）靠窗第三张长桌右侧立牌 Supercalifragilisticexpialidocious"),
                CODE);

        String text = textOf(Sheets.print(List.of(card).iterator(), order(layout)));

        assertThat(text)
                .contains(
                        card.title(),
                        String.join("·", card.place().site()),
                        card.place().position().replace(" ", ""));
    }

    @Test
    void copiesCharactersThatLookLikeRadicals() throws IOException {
        var card = new Card("一人工口山水火", new PlaceName(List.of("金木水火土"), "〇号 A–Z “引号”…"), CODE);

        assertThat(textOf(Sheets.print(List.of(card).iterator(), order(CardLayout.ONE))))
                .contains("一人工口山水火", "金木水火土", "〇号A–Z“引号”…");
    }

    @Test
    void printsASignForCharactersThatTheTypefaceLacks() throws IOException {
        var card = new Card("\ud83c\udf5c 面馆\u2022A\u00a0B ﬁ\u0007", new PlaceName(List.of("市"), "桌"), CODE);

        assertThat(textOf(Sheets.print(List.of(card).iterator(), order(CardLayout.ONE))))
                .contains("〓面馆");
    }

    @Test
    void embedsOneSubsetOfATrueTypeFont() throws IOException {
        try (var document = Loader.loadPDF(Sheets.print(cards(7, 24).iterator(), order(CardLayout.TWELVE)))) {
            Set<String> names = StreamSupport.stream(document.getPages().spliterator(), false)
                    .flatMap(page -> StreamSupport.stream(
                                    page.getResources().getFontNames().spliterator(), false)
                            .map(name -> fontOf(page.getResources(), name)))
                    .peek(font -> assertThat(font.isEmbedded()).isTrue())
                    .map(PDFont::getName)
                    .collect(Collectors.toSet());

            assertThat(names).singleElement().asString().matches("[A-Z]{6}\\+NotoSansSC-Medium");
        }
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        var out = new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };

        int printed =
                Sheets.printer().print(cards(7, 13).iterator(), order(CardLayout.TWELVE), CardFixture.ADDRESS, out);

        assertThat(printed).isEqualTo(13);
        assertThat(out.closed).isFalse();
    }

    @Test
    void printsNothingAsAnEmptyDocument() throws IOException {
        Iterator<Card> none = List.<Card>of().iterator();

        assertThat(Sheets.rendered(Sheets.print(none, order(CardLayout.ONE)))).isEmpty();
    }

    private static PDFont fontOf(PDResources resources, COSName name) {
        try {
            return resources.getFont(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All the text, without what lines and words are parted by. */
    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
