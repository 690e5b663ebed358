package org.weike.core.scanpoint;

/** Turns an address into the modules of a QR code. */
public interface QrEncoder {

    QrSymbol encode(String address, CodeUse use);
}
