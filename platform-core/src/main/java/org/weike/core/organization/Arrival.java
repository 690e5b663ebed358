package org.weike.core.organization;

import java.time.Instant;
import org.weike.core.shared.PersonId;

/**
 * Somebody who waits to be accepted: all that the other side sees of them until it accepts, no phone, no identity
 * number, no hours.
 */
public record Arrival(
        PersonId id,
        String name,
        StaffNumber staffNumber,
        Status.Standing standing,
        Place from,
        Place to,
        Instant proposed,
        long rev) {}
