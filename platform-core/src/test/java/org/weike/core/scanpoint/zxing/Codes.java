package org.weike.core.scanpoint.zxing;

import org.weike.core.scanpoint.QrEncoder;

/** Lends the encoder to the tests of other packages. */
public final class Codes {

    private Codes() {}

    public static QrEncoder encoder() {
        return new ZxingQrEncoder();
    }
}
