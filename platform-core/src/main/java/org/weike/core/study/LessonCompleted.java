package org.weike.core.study;

import java.time.Instant;

/** An attempt became complete, whether it is anybody's or not; told once, and not again when it is claimed. */
public record LessonCompleted(AttemptTicket ticket, Instant at) {}
