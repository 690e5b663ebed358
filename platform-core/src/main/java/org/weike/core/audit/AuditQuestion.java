package org.weike.core.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;

/**
 * Which acts to read: all, those of one sort, those done to one subject or by one person, those of a time, whose end is
 * not included; a page ends where the next one begins.
 */
public record AuditQuestion(
        @Nullable String act,
        @Nullable String subject,
        @Nullable PersonId by,
        Time time,
        @Nullable AuditId before,
        int atMost) {

    private static final int MOST = 1_000;

    public AuditQuestion {
        if (atMost < 1 || atMost > MOST) {
            throw new IllegalArgumentException("not a page of 1 to " + MOST + ": " + atMost);
        }
    }

    public static AuditQuestion newest(int atMost) {
        return new AuditQuestion(null, null, null, Time.EVER, null, atMost);
    }

    public AuditQuestion of(String act) {
        return new AuditQuestion(act, subject, by, time, before, atMost);
    }

    public AuditQuestion about(String subject) {
        return new AuditQuestion(act, subject, by, time, before, atMost);
    }

    public AuditQuestion by(PersonId acting) {
        return new AuditQuestion(act, subject, acting, time, before, atMost);
    }

    public AuditQuestion during(Time other) {
        return new AuditQuestion(act, subject, by, other, before, atMost);
    }

    public AuditQuestion before(AuditId last) {
        return new AuditQuestion(act, subject, by, time, last, atMost);
    }

    public AuditQuestion atMost(int other) {
        return new AuditQuestion(act, subject, by, time, before, other);
    }

    /** From when until when, each of which may be open. */
    public record Time(@Nullable Instant from, @Nullable Instant until) {

        public static final Time EVER = new Time(null, null);
    }
}
