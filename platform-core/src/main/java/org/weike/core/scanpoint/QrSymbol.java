package org.weike.core.scanpoint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The dark modules of a square QR code, row by row, without the quiet zone. */
public record QrSymbol(int size, BitSet dark) {

    /** The light border a reader needs, in modules. */
    public static final int QUIET_ZONE = 4;

    /** From this size on readers hold on to an alignment pattern in the centre... */
    private static final int ALIGNED_IN_THE_CENTRE = 45;

    /** ...and from this size on to more of them, elsewhere. */
    private static final int ALIGNED_ALL_OVER = 73;

    public QrSymbol {
        dark = (BitSet) dark.clone();
    }

    @Override
    public BitSet dark() {
        return (BitSet) dark.clone();
    }

    public boolean isDark(int x, int y) {
        return dark.get(y * size + x);
    }

    public int sizeWithQuietZone() {
        return size + 2 * QUIET_ZONE;
    }

    public boolean hasRoomForMark() {
        return size < ALIGNED_ALL_OVER;
    }

    /** Whether the modules that are cleared for a mark are an alignment pattern, which the mark must then be. */
    public boolean isAlignedInTheCentre() {
        return size >= ALIGNED_IN_THE_CENTRE && size < ALIGNED_ALL_OVER;
    }

    /** The same code with light modules where a mark goes. */
    public QrSymbol clearedForMark() {
        int start = (size - CodeMark.CLEARED) / 2;
        var rest = dark();
        for (int y = start; y < start + CodeMark.CLEARED; y++) {
            rest.clear(y * size + start, y * size + start + CodeMark.CLEARED);
        }
        return new QrSymbol(size, rest);
    }

    /** The same code with these modules light where they are dark, and dark where they are light. */
    public QrSymbol toggled(BitSet modules) {
        var toggled = dark();
        toggled.xor(modules);
        return new QrSymbol(size, toggled);
    }

    /** The dark modules as few rectangles that do not overlap. */
    public List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        var left = dark();
        for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start)) {
            var box = largestFrom(left, start % size, start / size);
            for (int y = box.y; y < box.y + box.height; y++) {
                left.clear(y * size + box.x, y * size + box.x + box.width);
            }
            boxes.add(box);
        }
        return boxes;
    }

    private Box largestFrom(BitSet left, int x, int y) {
        int width = Math.min(left.nextClearBit(y * size + x), (y + 1) * size) - (y * size + x);
        int height = 1;
        while (y + height < size && left.nextClearBit((y + height) * size + x) >= (y + height) * size + x + width) {
            height++;
        }
        return new Box(x, y, width, height);
    }

    /** A rectangle of dark modules. */
    public record Box(int x, int y, int width, int height) {}
}
