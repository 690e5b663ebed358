package org.weike.core.scanpoint.pdfbox;

import static org.weike.core.scanpoint.pdfbox.Box.mm;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.weike.core.scanpoint.Card;
import org.weike.core.scanpoint.QrSymbol;

/** Arranges one card inside its cell. */
sealed interface CardFace permits UprightFace, SidewaysFace {

    /** Width and height of the red rule above a heading, in the face's unit. */
    float RULE_WIDTH = 8;

    float RULE_HEIGHT = 0.8f;

    void draw(PDPageContentStream page, Box cell, Card card, QrSymbol symbol) throws IOException;

    /** Cells that are clearly wider than high set their text beside the code, the others above and below it. */
    static CardFace of(SheetGrid grid, SheetFont font, CardText text) {
        boolean wide = grid.cellWidth() > 1.2f * grid.cellHeight();
        return wide ? new SidewaysFace(font, text, grid.cellHeight() / mm(70)) : UprightFace.in(grid, font, text);
    }

    /** The place from the city down. */
    static String pathOf(Card card) {
        return String.join("·", card.place().site());
    }

    static void drawRule(PDPageContentStream page, float x, float top, float unit) throws IOException {
        Ink.ACCENT.fill(page);
        page.addRect(x, top - mm(RULE_HEIGHT) * unit, mm(RULE_WIDTH) * unit, mm(RULE_HEIGHT) * unit);
        page.fill();
    }
}
