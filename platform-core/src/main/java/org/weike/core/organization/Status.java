package org.weike.core.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Whether somebody is a member, whether they float away from home, and since when this is so. */
public record Status(Standing standing, Floating floating, Instant since) {

    public Status {
        since = since.truncatedTo(ChronoUnit.MILLIS);
        if (standing == Standing.NOT_A_MEMBER && floating != Floating.NO) {
            throw new IllegalArgumentException("only members float");
        }
    }

    public static Status of(Standing standing, Instant since) {
        return new Status(standing, Floating.NO, since);
    }

    /** Whether an organization of the kind is a home for somebody of this status. */
    public Housing housedBy(Organization.Kind kind) {
        return Housing.of(kind, this);
    }

    public boolean isMember() {
        return standing != Standing.NOT_A_MEMBER;
    }

    /** The standing of a member, or that somebody is none: workers learn here too. */
    public enum Standing {
        NOT_A_MEMBER,
        PROBATIONARY,
        FULL,
        SUSPENDED,
        /** Nobody has reached them; since when, the status says. */
        LOST_CONTACT,
        /** Back after a suspension or a lost contact. */
        RESTORED
    }

    /** Whether a member lives and studies away from the home branch. */
    public enum Floating {
        NO,
        /** Away from the home branch that keeps the affiliation; the host, if known here, is a membership. */
        OUT,
        /** At home elsewhere, outside this platform, and a guest of the organization that is their home here. */
        IN
    }
}
