package org.weike.core.audit;

import org.jspecify.annotations.Nullable;

/** Which acts to read: all, those of one sort, or those done to one subject; a page ends where the next one begins. */
public record AuditQuestion(
        @Nullable String act,
        @Nullable String subject,
        @Nullable AuditId before,
        int atMost) {

    private static final int MOST = 1_000;

    public AuditQuestion {
        if (atMost < 1 || atMost > MOST) {
            throw new IllegalArgumentException("not a page of 1 to " + MOST + ": " + atMost);
        }
    }

    public static AuditQuestion newest(int atMost) {
        return new AuditQuestion(null, null, null, atMost);
    }

    public AuditQuestion of(String act) {
        return new AuditQuestion(act, subject, before, atMost);
    }

    public AuditQuestion about(String subject) {
        return new AuditQuestion(act, subject, before, atMost);
    }

    public AuditQuestion before(AuditId last) {
        return new AuditQuestion(act, subject, last, atMost);
    }
}
