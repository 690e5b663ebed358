package org.weike.core.scanpoint.pdfbox;

import static org.weike.core.scanpoint.pdfbox.Box.mm;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.weike.core.scanpoint.CardLayout;

/** Divides an A4 sheet into cards that touch, and marks in the margin where to cut. */
record SheetGrid(CardLayout layout) {

    private static final float MARGIN = mm(9);

    /** Most printers leave the outer four millimetres of a sheet blank. */
    private static final float MARK_START = mm(4.2f);

    private static final float MARK_END = mm(8);
    private static final float HAIRLINE = 0.4f;
    private static final float GRAY = 0.45f;

    /** The place of a card, counted in reading order. */
    Box cell(int index) {
        int column = index % layout.columns();
        int row = index / layout.columns();
        return new Box(
                MARGIN + column * cellWidth(),
                PDRectangle.A4.getHeight() - MARGIN - (row + 1) * cellHeight(),
                cellWidth(),
                cellHeight());
    }

    float cellWidth() {
        return (PDRectangle.A4.getWidth() - 2 * MARGIN) / layout.columns();
    }

    float cellHeight() {
        return (PDRectangle.A4.getHeight() - 2 * MARGIN) / layout.rows();
    }

    void drawCropMarks(PDPageContentStream page) throws IOException {
        float width = PDRectangle.A4.getWidth();
        float height = PDRectangle.A4.getHeight();
        page.setStrokingColor(GRAY);
        page.setLineWidth(HAIRLINE);
        for (int column = 0; column <= layout.columns(); column++) {
            float x = MARGIN + column * cellWidth();
            line(page, x, MARK_START, x, MARK_END);
            line(page, x, height - MARK_START, x, height - MARK_END);
        }
        for (int row = 0; row <= layout.rows(); row++) {
            float y = MARGIN + row * cellHeight();
            line(page, MARK_START, y, MARK_END, y);
            line(page, width - MARK_START, y, width - MARK_END, y);
        }
        page.stroke();
    }

    private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2) throws IOException {
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
    }
}
