package org.weike.core.study;

import java.time.Instant;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.PersonId;

/** That somebody completed a lesson. */
public record Completion(PersonId person, LessonId lesson, Instant at) {}
