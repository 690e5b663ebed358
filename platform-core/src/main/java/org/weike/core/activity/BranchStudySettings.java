package org.weike.core.activity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how many days back a study may be entered, and may be changed after it was; in which steps of minutes it is
 * measured, which leave hours of two decimals exact, and how long it may be.
 */
@ConfigurationProperties("weike.branch-study")
public record BranchStudySettings(
        @DefaultValue("31") int daysBack,
        @DefaultValue("15") int stepMinutes,
        @DefaultValue("480") int longestMinutes) {

    public BranchStudySettings {
        boolean isExact = stepMinutes > 0 && stepMinutes % 3 == 0;
        if (daysBack < 0 || daysBack > 366 || !isExact || longestMinutes < stepMinutes || longestMinutes > 1440) {
            throw new IllegalArgumentException(
                    "weike.branch-study: days up to 366, a step of 3, 6, 9 ... minutes, and no more than a day");
        }
    }
}
