package org.weike.core.lesson;

import java.util.List;
import java.util.Optional;

/** All faults that readers reported. */
public interface LessonFaults {

    Optional<LessonFault> find(LessonFaultId id);

    /** Answers false where the same fault is there already. */
    boolean add(LessonFault fault);

    /** Replaces the fault if it still has its revision, and answers it with the next one. */
    LessonFault replace(LessonFault fault);

    /** Open faults of one lesson, newest first. */
    List<LessonFault> open(LessonId lesson);

    /** Open faults of all lessons, newest first. */
    List<LessonFault> open(int atMost);
}
