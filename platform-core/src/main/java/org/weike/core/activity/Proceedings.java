package org.weike.core.activity;

import org.jspecify.annotations.Nullable;

/** When a branch studied what, and where and with what outcome if somebody said so. */
public record Proceedings(
        Sitting sitting,
        String topic,
        @Nullable String place,
        @Nullable String note) {

    /** How many characters a topic may have. */
    public static final int LONGEST_TOPIC = 100;

    /** How many characters a place may have. */
    public static final int LONGEST_PLACE = 60;

    /** How many characters a note may have. */
    public static final int LONGEST_NOTE = 500;

    public Proceedings {
        topic = topic.strip();
        if (topic.isEmpty() || topic.length() > LONGEST_TOPIC) {
            throw new IllegalArgumentException("not a topic of 1 to " + LONGEST_TOPIC + " characters");
        }
        place = bounded(place, LONGEST_PLACE);
        note = bounded(note, LONGEST_NOTE);
    }

    private static @Nullable String bounded(@Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > most) {
            throw new IllegalArgumentException("more than " + most + " characters");
        }
        return text.strip();
    }
}
