package org.weike.core.scanpoint.pdfbox;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.weike.core.scanpoint.CodeMark;
import org.weike.core.scanpoint.QrSymbol;

/** Draws a code as one filled path, so that no seam shows between modules. */
final class CodePath {

    /** How far the handles of four Bézier curves stand out that together make a circle. */
    private static final float HANDLE = 0.5523f;

    /** A dot of a printer of 150 dots per inch; printers of 300, 600 and 1,200 draw half of it exactly, too. */
    private static final float DOT = 72 / 150f;

    /** Of a dot, for what is lost in rounding. */
    private static final float SLACK = 0.01f;

    private CodePath() {}

    /**
     * Fills the square, quiet zone included, as far as whole dots go, so that all modules are equally wide on paper and
     * their edges clean.
     */
    static void draw(PDPageContentStream page, QrSymbol symbol, boolean marked, Box square) throws IOException {
        boolean withMark = marked && symbol.hasRoomForMark();
        float halfDots = square.width() / symbol.sizeWithQuietZone() / DOT * 2;
        float module = DOT / 2 * (float) Math.floor(halfDots + SLACK);
        float margin = (square.width() - symbol.size() * module) / 2;
        float left = onDot(square.x() + margin);
        float top = PDRectangle.A4.getHeight() - onDot(PDRectangle.A4.getHeight() - square.top() + margin);
        page.saveGraphicsState();
        page.transform(new Matrix(module, 0, 0, -module, left, top));
        Ink.BLACK.fill(page);
        for (var box : (withMark ? symbol.clearedForMark() : symbol).boxes()) {
            page.addRect(box.x(), box.y(), box.width(), box.height());
        }
        page.fill();
        if (withMark) {
            drawMark(page, symbol);
        }
        page.restoreGraphicsState();
    }

    private static float onDot(float length) {
        return DOT * Math.round(length / DOT);
    }

    private static void drawMark(PDPageContentStream page, QrSymbol symbol) throws IOException {
        Ink.ACCENT.fill(page);
        float centre = symbol.size() / 2f;
        if (symbol.isAlignedInTheCentre()) {
            for (float half : CodeMark.SQUARES) {
                page.addRect(centre - half, centre - half, 2 * half, 2 * half);
            }
        } else {
            for (float radius : CodeMark.CIRCLES) {
                addCircle(page, centre, radius);
            }
        }
        page.fillEvenOdd();
    }

    private static void addCircle(PDPageContentStream page, float centre, float radius) throws IOException {
        float handle = radius * HANDLE;
        page.moveTo(centre + radius, centre);
        page.curveTo(centre + radius, centre + handle, centre + handle, centre + radius, centre, centre + radius);
        page.curveTo(centre - handle, centre + radius, centre - radius, centre + handle, centre - radius, centre);
        page.curveTo(centre - radius, centre - handle, centre - handle, centre - radius, centre, centre - radius);
        page.curveTo(centre + handle, centre - radius, centre + radius, centre - handle, centre + radius, centre);
        page.closePath();
    }
}
