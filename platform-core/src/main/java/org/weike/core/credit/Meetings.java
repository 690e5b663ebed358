package org.weike.core.credit;

import java.util.Optional;

/** Tells of the meetings that entries rest on; contributed as a bean by whoever keeps them. */
public interface Meetings {

    /** Takes the reference that the evidence holds. */
    Optional<Explanation.Meeting> find(String reference);
}
