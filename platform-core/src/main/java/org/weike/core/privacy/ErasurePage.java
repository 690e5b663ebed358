package org.weike.core.privacy;

import java.util.List;

/** Some of the erasures that are not over, and how many there are in all. */
public record ErasurePage(List<ErasureLine> lines, int all) {

    /** How many a page holds. */
    static final int ROOM = 50;

    public ErasurePage {
        lines = List.copyOf(lines);
    }

    static ErasurePage from(int first, List<ErasureLine> all) {
        return new ErasurePage(all.stream().skip(first).limit(ROOM).toList(), all.size());
    }
}
