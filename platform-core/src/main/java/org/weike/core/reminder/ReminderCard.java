package org.weike.core.reminder;

/** How somebody is reminded, as it is shown: the address masked, empty if there is none. */
public record ReminderCard(String address, boolean addressFails, DailyWindow window, boolean wanted, String language) {}
