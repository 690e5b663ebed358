package org.weike.core.scanpoint.zxing;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.weike.core.scanpoint.CodeUse;
import org.weike.core.scanpoint.QrEncoder;
import org.weike.core.scanpoint.QrSymbol;

/** Encodes with ZXing: level H for cards, Q for screens. */
@Component
class ZxingQrEncoder implements QrEncoder {

    /**
     * Cards take no smaller version than this. Up to version 6 a reader leans on one alignment pattern, and is lost
     * when a stain hides it; from version 7 on it has six to hold on to, and the modules are still large.
     */
    private static final int STURDY_VERSION = 7;

    private static final int STURDY_BYTES = 64;

    private static final AlignmentDecoys STURDY_DECOYS = new AlignmentDecoys(45, 6, 22, 38);
    private static final List<BitSet> STURDY_MASKS = masks();

    @Override
    public QrSymbol encode(String address, CodeUse use) {
        boolean sturdy = use == CodeUse.CARD && isPlain(address) && address.length() <= STURDY_BYTES;
        return sturdy ? sturdiest(address) : encoded(address, levelFor(use), hintsFor(address));
    }

    /** A code may be masked in any of eight ways; this is the one that misleads readers of a stained card least. */
    private static QrSymbol sturdiest(String address) {
        var symbol = masked(address, 0);
        return STURDY_MASKS.stream()
                .map(symbol::toggled)
                .min(Comparator.comparingLong(STURDY_DECOYS::weightIn))
                .orElseThrow();
    }

    /** The modules in which each mask differs from the first one, whatever the address. */
    private static List<BitSet> masks() {
        var plain = masked("", 0).dark();
        return IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
                .mapToObj(mask -> masked("", mask).toggled(plain).dark())
                .toList();
    }

    private static QrSymbol masked(String address, int mask) {
        var hints = Map.of(EncodeHintType.QR_VERSION, STURDY_VERSION, EncodeHintType.QR_MASK_PATTERN, mask);
        return encoded(address, levelFor(CodeUse.CARD), hints);
    }

    private static QrSymbol encoded(String address, ErrorCorrectionLevel level, Map<EncodeHintType, ?> hints) {
        try {
            return symbolOf(Encoder.encode(address, level, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + address, e);
        }
    }

    private static ErrorCorrectionLevel levelFor(CodeUse use) {
        return switch (use) {
            case CARD -> ErrorCorrectionLevel.H;
            case SCREEN -> ErrorCorrectionLevel.Q;
        };
    }

    /** Naming a character set costs room and confuses old readers, so plain addresses go without. */
    private static Map<EncodeHintType, ?> hintsFor(String address) {
        return isPlain(address) ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }

    private static boolean isPlain(String address) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(address);
    }

    private static QrSymbol symbolOf(ByteMatrix matrix) {
        int size = matrix.getWidth();
        var dark = new BitSet(size * size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                dark.set(y * size + x, matrix.get(x, y) == 1);
            }
        }
        return new QrSymbol(size, dark);
    }
}
