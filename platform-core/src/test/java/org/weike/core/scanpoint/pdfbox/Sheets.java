package org.weike.core.scanpoint.pdfbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.weike.core.scanpoint.Card;
import org.weike.core.scanpoint.CardFixture;
import org.weike.core.scanpoint.CardLayout;
import org.weike.core.scanpoint.CardPrinter;
import org.weike.core.scanpoint.SheetOrder;
import org.weike.core.scanpoint.zxing.Codes;

/** Prints sheets and looks at them as pictures. */
public final class Sheets {

    private static final int DPI = 150;

    private Sheets() {}

    public static CardPrinter printer() {
        return new PdfboxCardPrinter(Codes.encoder());
    }

    static byte[] print(Iterator<Card> cards, SheetOrder order) throws IOException {
        var out = new ByteArrayOutputStream();
        printer().print(cards, order, CardFixture.ADDRESS, out);
        return out.toByteArray();
    }

    static List<BufferedImage> rendered(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI, ImageType.RGB));
            }
            return pages;
        }
    }

    /** The cards of the sheets, cut apart, in order. */
    public static List<BufferedImage> cutApart(Iterator<Card> cards, CardLayout layout) throws IOException {
        var grid = new SheetGrid(layout);
        var cut = new ArrayList<BufferedImage>();
        for (var page : rendered(print(cards, CardFixture.order(layout)))) {
            for (int index = 0; index < layout.cardsPerSheet(); index++) {
                var cell = grid.cell(index);
                cut.add(page.getSubimage(
                        pixels(cell.x()),
                        page.getHeight() - pixels(cell.top()),
                        pixels(cell.width()),
                        pixels(cell.height())));
            }
        }
        return cut;
    }

    public static Path save(BufferedImage picture, Path file) throws IOException {
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static int pixels(float points) {
        return Math.round(points * DPI / 72);
    }
}
