package org.weike.core.credit;

/**
 * A year was posted anew by other rules, wholly or as far as it came: too many accounts changed for each to be told of.
 */
public record CreditReckoned(int year) {}
