package org.weike.core.roster;

import java.util.Optional;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.Status.Standing;

/** Who looks for a home, as far as their row says: of names that are much alike, the one that can house them counts. */
enum Resident {
    MEMBER,
    WORKER,
    /** The row does not say. */
    SOMEBODY;

    static Resident of(Optional<Standing> standing) {
        return standing.map(it -> it == Standing.NOT_A_MEMBER ? WORKER : MEMBER).orElse(SOMEBODY);
    }

    boolean canLiveIn(Kind kind) {
        return switch (kind) {
            case PROVINCE, CITY, COUNTY -> false;
            case COMMITTEE, BRANCH -> this != WORKER;
            case ENTERPRISE, SITE -> this != MEMBER;
        };
    }
}
