package org.weike.core.reminder;

/** How somebody is reminded, as it is shown: addresses masked, empty if there is none, or none to be confirmed. */
public record ReminderCard(
        String address, boolean addressFails, String proposed, DailyWindow window, boolean wanted, String language) {}
