package org.weike.core.study;

/** A person's attempt was completed, or a completed one claimed; the attempt remembers what it owes for it. */
public record LessonFinished(AttemptId attempt) {}
