package org.weike.core.lesson;

import java.util.Optional;

/** All versions that were ever published; none is changed or removed. */
public interface LessonVersions {

    Optional<LessonVersion> find(LessonVersionId id);

    /** Answers false where there is a version of this number already. */
    boolean add(LessonVersion version);
}
