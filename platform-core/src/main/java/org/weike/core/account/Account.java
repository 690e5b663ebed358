package org.weike.core.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;

/**
 * How one person signs in. Without a password nobody does, until the pending activation has set one. A cookie is good
 * for one session number; the next number signs every device out.
 */
public record Account(
        PersonId id,
        @Nullable String passwordHash,
        boolean temporary,
        long session,
        @Nullable Activation activation,
        long rev,
        Instant changed) {

    public Account {
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The account of somebody who never had one; revision 0 is not stored yet. */
    static Account of(PersonId id, Instant now) {
        return new Account(id, null, false, 1, null, 0, now);
    }

    public boolean isActive() {
        return passwordHash != null;
    }

    /** Waits for the code, beside a password that goes on to work. */
    Account awaiting(Activation next, Instant now) {
        return new Account(id, passwordHash, temporary, session, next, rev + 1, now);
    }

    /** Waits for the code; the old password is dead and every device signed out. */
    Account reset(Activation next, Instant now) {
        return new Account(id, null, false, session + 1, next, rev + 1, now);
    }

    /** Signs in by this password from now on, and by no code and on no device that was signed in before. */
    Account securedBy(String hash, Instant now) {
        return new Account(id, hash, false, session + 1, null, rev + 1, now);
    }

    /** The same password under a stronger hash; nobody notices. */
    Account rehashed(String hash, Instant now) {
        return new Account(id, hash, temporary, session, activation, rev + 1, now);
    }

    /** Asks for another password after the first sign-in. */
    Account asTemporary() {
        return new Account(id, passwordHash, true, session, activation, rev, changed);
    }

    Account signedOutEverywhere(Instant now) {
        return new Account(id, passwordHash, temporary, session + 1, activation, rev + 1, now);
    }
}
