package org.weike.core.scanpoint.pdfbox;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Text set to fit a box: as large as allowed, wrapped into even lines, shrunk where it must be, and always whole. */
record TextBlock(SheetFont font, List<String> lines, float size) {

    private static final float LEADING = 1.32f;
    private static final float SHRINK = 0.97f;

    /** Text becomes this much smaller rather than take one more line. */
    private static final float A_LITTLE_SMALLER = 0.85f;

    static TextBlock fitting(SheetFont font, String text, float width, float height, float largest) {
        String printable = font.printable(text);
        var breaker = new LineBreaker(font);
        float size = largest;
        var lines = breaker.lines(printable, width / size);
        while (lines.size() * size * LEADING > height) {
            size *= SHRINK;
            lines = breaker.lines(printable, width / size);
        }
        int fewer = breaker.lines(printable, width / (size * A_LITTLE_SMALLER)).size();
        while (lines.size() > fewer) {
            size *= SHRINK;
            lines = breaker.lines(printable, width / size);
        }
        return new TextBlock(font, breaker.evened(printable, width / size, lines), size);
    }

    float height() {
        return lines.size() * size * LEADING;
    }

    /** Draws downwards from the top, starting each line at the left edge. */
    void drawFromLeft(PDPageContentStream page, float left, float top) throws IOException {
        draw(page, top, left, 0);
    }

    /** Draws downwards from the top, each line in the middle. */
    void drawCentred(PDPageContentStream page, float centre, float top) throws IOException {
        draw(page, top, centre, 0.5f);
    }

    private void draw(PDPageContentStream page, float top, float x, float shareBefore) throws IOException {
        page.beginText();
        page.setFont(font.face(), size);
        float baseline = top - size * (LEADING + SheetFont.CAP_HEIGHT) / 2;
        float reachedX = 0;
        float reachedY = 0;
        for (String line : lines) {
            float start = x - font.widthOf(line) * size * shareBefore;
            page.newLineAtOffset(start - reachedX, baseline - reachedY);
            page.showText(line);
            reachedX = start;
            reachedY = baseline;
            baseline -= size * LEADING;
        }
        page.endText();
    }
}
