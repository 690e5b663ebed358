package org.weike.core.credit;

import java.time.Instant;
import org.weike.core.shared.CreditHours;
import org.weike.core.study.AttemptId;

/** Hours were posted for an attempt at a lesson; told once for an entry, however often it is posted. */
public record LessonCredited(AttemptId attempt, CreditHours hours, Instant posted) {}
