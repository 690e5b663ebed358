package org.weike.core.scanpoint.pdfbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Component;
import org.weike.core.scanpoint.Card;
import org.weike.core.scanpoint.CardPrinter;
import org.weike.core.scanpoint.CodeUse;
import org.weike.core.scanpoint.PublicAddress;
import org.weike.core.scanpoint.QrEncoder;
import org.weike.core.scanpoint.SheetOrder;

/** Prints with PDFBox; finished pages wait in a temporary file, so that memory does not grow with the cards' ink. */
@Component
class PdfboxCardPrinter implements CardPrinter {

    private final QrEncoder encoder;

    PdfboxCardPrinter(QrEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public int print(Iterator<Card> cards, SheetOrder order, PublicAddress address, OutputStream out)
            throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var grid = new SheetGrid(order.layout());
            var font = SheetFont.embeddedIn(document);
            var text = new CardText(order.promise(), order.marked(), address.readablePrefix());
            var face = CardFace.of(grid, font, text);
            int printed = 0;
            while (cards.hasNext()) {
                printed += printSheet(document, grid, face, cards, address);
            }
            document.save(out);
            return printed;
        }
    }

    private int printSheet(
            PDDocument document, SheetGrid grid, CardFace face, Iterator<Card> cards, PublicAddress address)
            throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        int onSheet = 0;
        try (var page = new PDPageContentStream(document, sheet)) {
            grid.drawCropMarks(page);
            for (; onSheet < grid.layout().cardsPerSheet() && cards.hasNext(); onSheet++) {
                var card = cards.next();
                face.draw(page, grid.cell(onSheet), card, encoder.encode(address.of(card.code()), CodeUse.CARD));
            }
        }
        return onSheet;
    }
}
