package org.weike.core.study;

import org.weike.core.lesson.LessonVersion;

/** An attempt that may be reported on with its token, at the version that it is pinned to. */
public record StartedAttempt(AttemptId attemptId, String token, LessonVersion version) {}
