package org.weike.core.study;

import java.time.Duration;
import org.weike.core.lesson.LessonVersion;

/**
 * An attempt that may be reported on with its token, at the version that it is pinned to, and the time since it was
 * started: zero, unless the reader goes on with an earlier one.
 */
public record StartedAttempt(AttemptId attemptId, String token, LessonVersion version, Duration elapsed) {}
