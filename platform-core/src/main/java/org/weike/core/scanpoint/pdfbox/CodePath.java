package org.weike.core.scanpoint.pdfbox;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import org.weike.core.scanpoint.CodeMark;
import org.weike.core.scanpoint.QrSymbol;

/** Draws a code as one filled path, so that no seam shows between modules. */
final class CodePath {

    /** How far the handles of four Bézier curves stand out that together make a circle. */
    private static final float HANDLE = 0.5523f;

    private CodePath() {}

    /** Fills the square, quiet zone included. */
    static void draw(PDPageContentStream page, QrSymbol symbol, boolean marked, Box square) throws IOException {
        boolean withMark = marked && symbol.hasRoomForMark();
        float module = square.width() / symbol.sizeWithQuietZone();
        page.saveGraphicsState();
        page.transform(new Matrix(
                module,
                0,
                0,
                -module,
                square.x() + QrSymbol.QUIET_ZONE * module,
                square.top() - QrSymbol.QUIET_ZONE * module));
        Ink.BLACK.fill(page);
        for (var box : (withMark ? symbol.clearedForMark() : symbol).boxes()) {
            page.addRect(box.x(), box.y(), box.width(), box.height());
        }
        page.fill();
        if (withMark) {
            drawMark(page, symbol.size() / 2f);
        }
        page.restoreGraphicsState();
    }

    private static void drawMark(PDPageContentStream page, float centre) throws IOException {
        Ink.ACCENT.fill(page);
        addCircle(page, centre, CodeMark.RADIUS);
        addCircle(page, centre, CodeMark.RING_OUTSIDE);
        addCircle(page, centre, CodeMark.RING_INSIDE);
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
