package org.weike.core.scanpoint;

import java.util.List;

/** A place in words: the names from the city down to the site, and the position there. */
public record PlaceName(List<String> site, String position) {

    public PlaceName {
        site = List.copyOf(site);
    }
}
