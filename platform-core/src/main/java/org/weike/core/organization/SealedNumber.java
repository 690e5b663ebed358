package org.weike.core.organization;

/** A phone or identity number at rest: encrypted, and found whole by a keyed hash. */
public record SealedNumber(String sealed, String lookup) {}
