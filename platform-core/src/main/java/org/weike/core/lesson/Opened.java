package org.weike.core.lesson;

import java.time.Instant;

/** What a reader finds who opens a lesson that has been published. */
public sealed interface Opened {

    /** The lesson as it stands now. */
    record Published(LessonVersion version) implements Opened {}

    /** The lesson was taken back; only its title is still told. */
    record Withdrawn(LessonId lesson, String title, Instant since) implements Opened {}
}
