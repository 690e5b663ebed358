package org.weike.core.credit;

import java.time.Instant;
import java.util.List;
import org.weike.core.shared.PersonId;

/** When which hours were posted to a part of somebody's account. */
public record PostedPart(PersonId person, List<Line> entries) {

    public PostedPart {
        entries = List.copyOf(entries);
    }

    /** The sum of what was posted before the instant. */
    public Balance before(Instant end) {
        long[] sums = new long[2];
        for (Line each : entries) {
            if (each.posting().posted().isBefore(end)) {
                sums[each.posting().counter() == Counter.CENTRALIZED ? 0 : 1] +=
                        each.posting().change().hundredths();
            }
        }
        return Balance.ofHundredths(sums[0], sums[1]);
    }

    /** An entry, as far as its time and its hours go. */
    public record Line(Hours posting) {}

    /** What was posted when. */
    public record Hours(CreditChange change, Counter counter, Instant posted) {}
}
