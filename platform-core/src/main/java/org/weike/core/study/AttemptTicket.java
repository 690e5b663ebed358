package org.weike.core.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.shared.Origin;
import org.weike.core.shared.PersonId;

/** What an attempt is, known from its start and carried by its token, so that starting writes nothing. */
public record AttemptTicket(
        AttemptId id,
        LessonVersionId version,
        Instant start,
        @Nullable PersonId person,
        Origin origin) {

    public boolean isAnonymous() {
        return person == null;
    }

    boolean isFor(PersonId someone) {
        return someone.equals(person);
    }
}
