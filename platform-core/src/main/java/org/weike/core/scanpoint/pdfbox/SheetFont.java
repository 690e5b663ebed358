package org.weike.core.scanpoint.pdfbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one typeface of print sheets, embedded as the subset that a document uses. */
final class SheetFont {

    /** Capital letters of the typeface reach this share of its size, Chinese characters a little more. */
    static final float CAP_HEIGHT = 0.733f;

    private static final String FILE = "NotoSansSC-Medium.ttf";
    private static final int MISSING = '〓';

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final TrueTypeFont metrics;
    private final Map<Integer, Float> advances = new HashMap<>();

    private SheetFont(PDType0Font font, TrueTypeFont metrics) throws IOException {
        this.font = font;
        this.metrics = metrics;
        this.glyphs = metrics.getUnicodeCmapLookup();
    }

    static SheetFont embeddedIn(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(SheetFont.class.getResourceAsStream(FILE), FILE)) {
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            document.registerTrueTypeFontForClosing(parsed);
            return new SheetFont(PDType0Font.load(document, parsed, true), parsed);
        }
    }

    PDType0Font face() {
        return font;
    }

    /** The text in characters that the typeface has; a rare one it lacks shows as 〓, the printer's sign for that. */
    String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.strip().codePoints().forEach(it -> append(printable, it));
        return printable.toString();
    }

    /** The width at size one. */
    float widthOf(String text) {
        float width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            width += advanceOf(text.codePointAt(at));
        }
        return width;
    }

    float advanceOf(int character) {
        return advances.computeIfAbsent(character, this::measure);
    }

    private void append(StringBuilder printable, int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            printable.append(' ');
            return;
        }
        if (has(character)) {
            printable.appendCodePoint(character);
            return;
        }
        String simpler = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        boolean helps = simpler.codePoints().allMatch(this::has);
        printable.append(helps ? simpler : Character.toString(MISSING));
    }

    private boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    private float measure(int character) {
        try {
            return metrics.getAdvanceWidth(glyphs.getGlyphId(character)) / (float) metrics.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("a font in memory has a table for widths", e);
        }
    }
}
