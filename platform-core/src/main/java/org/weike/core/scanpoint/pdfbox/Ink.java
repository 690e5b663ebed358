package org.weike.core.scanpoint.pdfbox;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The few colours of a card. */
enum Ink {
    BLACK(0, 0, 0),
    TEXT(0x1f, 0x1f, 0x1f),
    MUTED(0x5c, 0x5c, 0x5c),
    ACCENT(0xb3, 0x26, 0x1e);

    private final float red;
    private final float green;
    private final float blue;

    Ink(int red, int green, int blue) {
        this.red = red / 255f;
        this.green = green / 255f;
        this.blue = blue / 255f;
    }

    void fill(PDPageContentStream page) throws IOException {
        if (this == BLACK) {
            page.setNonStrokingColor(0f);
            return;
        }
        page.setNonStrokingColor(red, green, blue);
    }
}
