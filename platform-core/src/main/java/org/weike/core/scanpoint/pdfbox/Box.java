package org.weike.core.scanpoint.pdfbox;

/** A rectangle on the sheet in points, from its lower left corner. */
record Box(float x, float y, float width, float height) {

    private static final float POINTS_PER_MILLIMETRE = 72f / 25.4f;

    static float mm(float millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }

    float right() {
        return x + width;
    }

    float top() {
        return y + height;
    }

    float centre() {
        return x + width / 2;
    }

    Box inset(float horizontal, float vertical) {
        return new Box(x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical);
    }
}
