package org.weike.core.lesson.mongo;

import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.LessonVersionId;

/** A version under its id. */
record StoredLessonVersion(LessonVersionId id, LessonVersion version) {

    static StoredLessonVersion from(LessonVersion version) {
        return new StoredLessonVersion(version.id(), version);
    }
}
