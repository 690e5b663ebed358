package org.weike.core.audit;

import java.util.List;

/** The looks at one person in one month, oldest first; past the bound of a document they are only counted. */
public record MonthOfLooks(List<Look> looks, long beyond) {

    public static final MonthOfLooks NONE = new MonthOfLooks(List.of(), 0);

    public MonthOfLooks {
        looks = List.copyOf(looks);
    }
}
