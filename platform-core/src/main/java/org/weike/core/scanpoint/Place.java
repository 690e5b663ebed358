package org.weike.core.scanpoint;

import org.weike.core.shared.OrganizationId;

/**
 * Where a code hangs: a site of the unit tree, which knows its enterprise and city, and the position there, such as 餐厅
 * / 12号桌.
 */
public record Place(OrganizationId site, String position) {

    public static final int LONGEST_POSITION = 60;

    public Place {
        position = position.strip().replaceAll("\\s+", " ");
        if (position.isEmpty() || position.length() > LONGEST_POSITION) {
            throw new IllegalArgumentException("a position has 1 to " + LONGEST_POSITION + " characters: " + position);
        }
    }
}
