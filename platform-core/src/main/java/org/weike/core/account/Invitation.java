package org.weike.core.account;

import java.time.Instant;

/**
 * Whose slip a code belongs to, so that nobody opens somebody else's account by mistake; of the name only as much as
 * its owner needs to know it again.
 */
public record Invitation(String maskedName, Instant expires) {

    static Invitation of(String name, Instant expires) {
        int first = name.offsetByCodePoints(0, 1);
        long hidden = name.codePoints().count() - 1;
        return new Invitation(name.substring(0, first) + "*".repeat((int) hidden), expires);
    }
}
