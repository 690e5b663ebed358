package org.weike.core.scanpoint;

import java.util.List;

/** What one printed card shows: a heading, the names of the place from the city down, the position, and the code. */
public record Card(String title, List<String> site, String position, ScanCode code) {

    public Card {
        site = List.copyOf(site);
    }
}
