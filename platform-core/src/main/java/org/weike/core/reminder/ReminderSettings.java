package org.weike.core.reminder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many minutes a month all tiers together may ask of a person, and from which month of the year on somebody who has
 * reached less than so much of the target is to be helped.
 */
@ConfigurationProperties("weike.reminders")
public record ReminderSettings(
        @DefaultValue("120") int minutesAMonth,
        @DefaultValue("10") int lateFromMonth,
        @DefaultValue("50") int lateBelowPercent) {

    public ReminderSettings {
        if (minutesAMonth < 1
                || lateFromMonth < 1
                || lateFromMonth > 12
                || lateBelowPercent < 0
                || lateBelowPercent > 100) {
            throw new IllegalArgumentException("weike.reminders: minutes of a month, a month, and percent");
        }
    }
}
