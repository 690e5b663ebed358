package org.weike.core.mail;

/** A mail address at rest: encrypted, and found whole by a keyed hash. */
public record SealedAddress(String sealed, String lookup) {

    /** Whether both are the same address, which never looks the same twice. */
    public boolean isSameAs(SealedAddress other) {
        return lookup.equals(other.lookup);
    }
}
