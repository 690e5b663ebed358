package org.weike.core.credit;

/** The two sums that hours are kept in: centralized study (集中) and online study (线上). */
public enum Counter {
    CENTRALIZED,
    ONLINE
}
