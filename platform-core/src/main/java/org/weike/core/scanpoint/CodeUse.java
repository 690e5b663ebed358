package org.weike.core.scanpoint;

/** What a code must endure. */
public enum CodeUse {
    /** On a table among soup and fingerprints: the highest error correction. */
    CARD,
    /** On a screen, clean and lit: one level less, so that its modules are larger. */
    SCREEN
}
