package org.weike.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The limits below {@code weike.limits}. What is counted for an address is generous, for a whole room may share one;
 * what is never seen from honest phones, such as codes that do not exist, is not.
 */
@ConfigurationProperties("weike.limits")
record RateSettings(
        Rate scans, Rate searches, Rate reports, Rate faults, Rate unknownCodes, Rate unknownTokens, Rate oneAttempt) {}
