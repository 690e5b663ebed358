package org.weike.core.study.mongo;

import java.util.ArrayList;
import java.util.List;
import org.weike.core.study.Interval;
import org.weike.core.study.Intervals;

/** Intervals as a flat list: from, to, from, to. */
final class Runs {

    private Runs() {}

    static List<Long> from(Intervals intervals) {
        var flat = new ArrayList<Long>(intervals.parts().size() * 2);
        for (Interval part : intervals.parts()) {
            flat.add(part.from());
            flat.add(part.to());
        }
        return flat;
    }

    static Intervals toDomain(List<Long> flat) {
        var parts = new ArrayList<Interval>(flat.size() / 2);
        for (int place = 0; place < flat.size(); place += 2) {
            parts.add(new Interval(flat.get(place), flat.get(place + 1)));
        }
        return new Intervals(parts);
    }
}
