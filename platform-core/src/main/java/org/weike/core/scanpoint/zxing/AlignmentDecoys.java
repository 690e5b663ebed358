package org.weike.core.scanpoint.zxing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.weike.core.scanpoint.QrSymbol;

/**
 * Tells how easily a reader takes something else for an alignment pattern that a stain hides. A reader searches about
 * the place where the pattern should be for what resembles it most; what it finds at the rim of a stain bends its whole
 * picture of the code, and costs it far more modules than the stain itself. For the symbols of one version.
 */
class AlignmentDecoys {

    /** Five rows of five modules, dark ones set. */
    private static final int PATTERN = 0b11111_10001_10101_10001_11111;

    private static final int ARM = 2;

    /** As far as readers look for a pattern, in modules. */
    private static final int SEARCH = 2;

    /** Readers accept this many wrong modules. */
    private static final int TOLERANCE = 6;

    private static final int FINDER = 8;
    private static final double STAIN = 0.07;

    /** From one stain to the next; closer ones tell no more. */
    private static final int SPACING = 2;

    private static final List<Shift> SHIFTS = shifts();

    private final List<Hidden> patterns;

    /** For symbols of this size whose alignment patterns have their centres at these rows and columns. */
    AlignmentDecoys(int size, int first, int middle, int last) {
        var stains = new Stains(size, Math.sqrt(STAIN / Math.PI) * size);
        patterns = List.of(
                stains.over(middle, first),
                stains.over(first, middle),
                stains.over(middle, middle),
                stains.over(last, middle),
                stains.over(middle, last),
                stains.over(last, last));
    }

    /** The sum over many stains, dark and light; being led far astray counts much more than a little. */
    long weightIn(QrSymbol symbol) {
        return patterns.stream().mapToLong(it -> it.weightIn(symbol)).sum();
    }

    /** Nearest first, as readers look. */
    private static List<Shift> shifts() {
        var shifts = new ArrayList<Shift>();
        for (int y = -SEARCH; y <= SEARCH; y++) {
            for (int x = -SEARCH; x <= SEARCH; x++) {
                shifts.add(new Shift(x, y));
            }
        }
        shifts.sort(Comparator.comparingInt(it -> Math.max(Math.abs(it.x), Math.abs(it.y))));
        return List.copyOf(shifts);
    }

    /** Where a reader looks, seen from the right place. */
    private record Shift(int x, int y) {

        long weight() {
            long square = (long) x * x + (long) y * y;
            return square * square;
        }
    }

    /** One alignment pattern, and what each of many stains hides wherever a reader looks for it. */
    private record Hidden(int x, int y, List<int[]> stains) {

        long weightIn(QrSymbol symbol) {
            int[] seen = SHIFTS.stream()
                    .mapToInt(it -> windowAt(symbol, x + it.x, y + it.y))
                    .toArray();
            long weight = 0;
            for (int[] stain : stains) {
                weight += weightOf(seen, stain, true) + weightOf(seen, stain, false);
            }
            return weight;
        }

        private static long weightOf(int[] seen, int[] stain, boolean dark) {
            int wrong = TOLERANCE + 1;
            int found = 0;
            for (int at = 0; at < seen.length; at++) {
                int stained = dark ? seen[at] | stain[at] : seen[at] & ~stain[at];
                int wrongHere = Integer.bitCount(stained ^ PATTERN);
                if (wrongHere < wrong) {
                    wrong = wrongHere;
                    found = at;
                }
            }
            return SHIFTS.get(found).weight();
        }

        private static int windowAt(QrSymbol symbol, int centreX, int centreY) {
            int window = 0;
            for (int y = centreY - ARM; y <= centreY + ARM; y++) {
                for (int x = centreX - ARM; x <= centreX + ARM; x++) {
                    boolean inside = x >= 0 && y >= 0 && x < symbol.size() && y < symbol.size();
                    window = window << 1 | (inside && symbol.isDark(x, y) ? 1 : 0);
                }
            }
            return window;
        }
    }

    /** Round stains of one radius that lie on the symbol as a whole, clear of its three finders. */
    private record Stains(int size, double radius) {

        Hidden over(int x, int y) {
            int reach = (int) Math.ceil(radius) + ARM;
            var stains = new ArrayList<int[]>();
            for (int down = -reach; down <= reach; down += SPACING) {
                for (int across = -reach; across <= reach; across += SPACING) {
                    int[] stain = hidden(across, down);
                    if (stain[0] != 0 && lies(x + across + 0.5, y + down + 0.5)) {
                        stains.add(stain);
                    }
                }
            }
            return new Hidden(x, y, List.copyOf(stains));
        }

        private boolean lies(double x, double y) {
            double end = size - radius;
            return Math.min(x, y) >= radius
                    && Math.max(x, y) <= end
                    && !touchesFinder(x, y)
                    && !touchesFinder(size - x, y)
                    && !touchesFinder(x, size - y);
        }

        private boolean touchesFinder(double x, double y) {
            return Math.hypot(Math.max(0, x - FINDER), Math.max(0, y - FINDER)) < radius;
        }

        /** What a stain hides of each window, seen from the centre of the pattern. */
        private int[] hidden(int across, int down) {
            return SHIFTS.stream()
                    .mapToInt(it -> hiddenOf(across - it.x, down - it.y))
                    .toArray();
        }

        private int hiddenOf(int across, int down) {
            int hidden = 0;
            for (int y = -ARM; y <= ARM; y++) {
                for (int x = -ARM; x <= ARM; x++) {
                    hidden = hidden << 1 | (Math.hypot(across - x, down - y) <= radius ? 1 : 0);
                }
            }
            return hidden;
        }
    }
}
