package org.weike.core.reminder;

import java.util.List;
import java.util.Map;
import org.weike.core.ledger.PersonRow;

/**
 * What a round at this moment would do about the people of a node, if nobody changed anything: nobody is written to.
 */
public record Outlook(Map<Fate, Integer> counts, List<PersonRow> first) {

    public Outlook {
        counts = Map.copyOf(counts);
        first = List.copyOf(first);
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** What happens to one person. */
    public enum Fate {
        /** A digest, when their window is open. */
        GETS_ONE,
        /** This week's digest is planned, sent, or failed. */
        HAD_THIS_WEEKS,
        OWES_NOTHING,
        NO_ADDRESS,
        ADDRESS_FAILS,
        WANTS_NONE
    }
}
