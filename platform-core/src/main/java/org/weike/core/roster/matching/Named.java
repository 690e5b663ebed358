package org.weike.core.roster.matching;

import java.util.List;

/** Something that goes by names, today's first, below others, the nearest first. */
public record Named(String key, List<String> names, List<Above> above) {

    public Named {
        names = List.copyOf(names);
        above = List.copyOf(above);
    }

    /** One of those above: its name, and whether it is a province, a city or a county. */
    public record Above(String name, boolean isPlace) {}
}
