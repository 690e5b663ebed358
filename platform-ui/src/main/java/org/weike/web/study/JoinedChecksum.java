package org.weike.web.study;

/**
 * The CRC-32 of two texts in a row, from those of each: the first is multiplied by x to the power of the bits that come
 * after it, in the field of polynomials over one bit modulo that of the checksum, and the second is added. A number
 * stands for a polynomial with its highest bit for x to the power of nothing.
 */
final class JoinedChecksum {

    private static final int MODULUS = 0xedb88320;
    private static final int ONE = 1 << 31;
    private static final int X = 1 << 30;

    /** At each place, x to the power of two to the power of the place. */
    private static final int[] SQUARES = new int[32];

    static {
        SQUARES[0] = X;
        for (int place = 1; place < SQUARES.length; place++) {
            SQUARES[place] = product(SQUARES[place - 1], SQUARES[place - 1]);
        }
    }

    private JoinedChecksum() {}

    /** What the checksum of a text is multiplied by if so many bytes follow. */
    static int factor(int bytes) {
        int factor = ONE;
        long bits = bytes * 8L;
        for (int place = 0; bits >> place != 0; place++) {
            if ((bits >> place & 1) == 1) {
                factor = product(factor, SQUARES[place % SQUARES.length]);
            }
        }
        return factor;
    }

    /** The checksum of both, where the factor is that of the second one's length. */
    static int join(int first, int second, int factorOfSecond) {
        return product(first, factorOfSecond) ^ second;
    }

    private static int product(int one, int other) {
        int sum = 0;
        int shifted = other;
        for (int bits = one; bits != 0; bits <<= 1) {
            if (bits < 0) {
                sum ^= shifted;
            }
            shifted = (shifted & 1) == 1 ? shifted >>> 1 ^ MODULUS : shifted >>> 1;
        }
        return sum;
    }
}
