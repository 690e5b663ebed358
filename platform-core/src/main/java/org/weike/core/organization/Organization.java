package org.weike.core.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.OrganizationId;

/**
 * A party organization or a unit, hung below one other. An enterprise hangs below the party organization that
 * supervises it, so that one path of ancestors leads from every node to the province.
 */
public record Organization(
        OrganizationId id,
        Kind kind,
        String name,
        @Nullable OrganizationId parent,
        Set<OrganizationId> covers,
        @Nullable SocialCreditCode creditCode,
        @Nullable OrganizationCode code,
        long rev,
        Instant changed) {

    private static final int LONGEST_NAME = 120;

    public Organization {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name of 1 to 120 characters: " + name);
        }
        covers = Set.copyOf(covers);
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A node in its first revision, without codes, that covers nothing. */
    public static Organization of(
            OrganizationId id, Kind kind, String name, @Nullable OrganizationId parent, Instant now) {
        return new Organization(id, kind, name, parent, Set.of(), null, null, 1, now);
    }

    public Optional<OrganizationId> above() {
        return Optional.ofNullable(parent);
    }

    public Organization renamedTo(String other, Instant now) {
        return new Organization(id, kind, other, parent, covers, creditCode, code, rev + 1, now);
    }

    public Organization movedBelow(OrganizationId other, Instant now) {
        return new Organization(id, kind, name, other, covers, creditCode, code, rev + 1, now);
    }

    public Organization covering(Set<OrganizationId> units, Instant now) {
        return new Organization(id, kind, name, parent, units, creditCode, code, rev + 1, now);
    }

    public Organization registeredAs(SocialCreditCode other, Instant now) {
        return new Organization(id, kind, name, parent, covers, other, code, rev + 1, now);
    }

    /** The same revision under the code that a roster gave it. */
    public Organization coded(OrganizationCode other) {
        return new Organization(id, kind, name, parent, covers, creditCode, other, rev, changed);
    }

    /** The same node as another revision. */
    Organization at(long otherRev, Instant now) {
        return new Organization(id, kind, name, parent, covers, creditCode, code, otherRev, now);
    }

    /** What a node is, and so where it may hang. */
    public enum Kind {
        PROVINCE,
        CITY,
        COUNTY,
        COMMITTEE,
        BRANCH,
        ENTERPRISE,
        SITE;

        /** Whether this is a place of work rather than a party organization. */
        public boolean isUnit() {
            return this == ENTERPRISE || this == SITE;
        }

        /** Whether a node of this kind may hang right below one of that kind. */
        public boolean hangsBelow(Kind parent) {
            return switch (this) {
                case PROVINCE -> false;
                case CITY -> parent == PROVINCE;
                case COUNTY -> parent == CITY;
                case COMMITTEE, BRANCH, ENTERPRISE -> !parent.isUnit() && parent != BRANCH;
                case SITE -> parent.isUnit();
            };
        }
    }
}
