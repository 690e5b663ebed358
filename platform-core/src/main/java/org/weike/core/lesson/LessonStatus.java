package org.weike.core.lesson;

/** How far a lesson has come. */
public enum LessonStatus {
    DRAFT,
    READABLE,
    WITHDRAWN
}
