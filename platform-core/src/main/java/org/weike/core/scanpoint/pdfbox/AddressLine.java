package org.weike.core.scanpoint.pdfbox;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.weike.core.scanpoint.ScanCode;

/** The address that can be typed, on one line: quiet up to the code, and the code in groups that are easy to read. */
record AddressLine(SheetFont font, String prefix, String code, float size) {

    private static final float PREFIX_SHARE = 0.74f;

    static AddressLine fitting(SheetFont font, String prefix, ScanCode code, float width, float largest) {
        var wanted = new AddressLine(font, prefix, code.grouped(), largest);
        return new AddressLine(font, prefix, code.grouped(), largest * Math.min(1, width / wanted.width()));
    }

    float width() {
        return size * (font.widthOf(prefix) * PREFIX_SHARE + font.widthOf(code));
    }

    void draw(PDPageContentStream page, float left, float baseline) throws IOException {
        page.beginText();
        page.newLineAtOffset(left, baseline);
        Ink.MUTED.fill(page);
        page.setFont(font.face(), size * PREFIX_SHARE);
        page.showText(prefix);
        Ink.TEXT.fill(page);
        page.setFont(font.face(), size);
        page.showText(code);
        page.endText();
    }
}
