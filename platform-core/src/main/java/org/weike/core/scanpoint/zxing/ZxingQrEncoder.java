package org.weike.core.scanpoint.zxing;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.weike.core.scanpoint.CodeUse;
import org.weike.core.scanpoint.QrEncoder;
import org.weike.core.scanpoint.QrSymbol;

/** Encodes with ZXing: level H for cards, Q for screens. */
@Component
class ZxingQrEncoder implements QrEncoder {

    /**
     * Cards take no smaller version than this: of 600 codes with a stain over 7 % of the symbol, zbarimg missed 15 in
     * version 5 and 1 in version 6 of the same printed size.
     */
    private static final int STURDY_VERSION = 6;

    private static final int STURDY_BYTES = 58;

    @Override
    public QrSymbol encode(String address, CodeUse use) {
        try {
            return symbolOf(Encoder.encode(address, levelFor(use), hintsFor(address, use))
                    .getMatrix());
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
    private static Map<EncodeHintType, ?> hintsFor(String address, CodeUse use) {
        var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        } else if (use == CodeUse.CARD && address.length() <= STURDY_BYTES) {
            hints.put(EncodeHintType.QR_VERSION, STURDY_VERSION);
        }
        return hints;
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
