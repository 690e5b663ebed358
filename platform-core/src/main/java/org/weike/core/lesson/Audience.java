package org.weike.core.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a lesson is written for. */
public enum Audience {
    RIDER,
    WORKSHOP,
    MEMBER,
    ORGANIZER;

    /** Reads the word that stands in a front matter. */
    public static Optional<Audience> parse(String word) {
        return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
