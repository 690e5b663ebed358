package org.weike.core.study;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.LessonVersionId;

/** What somebody has under way and may go on with, and what they completed this year; both latest first. */
public record OwnStudies(List<Line> running, List<Line> done) {

    public OwnStudies {
        running = List.copyOf(running);
        done = List.copyOf(done);
    }

    /** One attempt as its reader sees it. */
    public record Line(
            AttemptId attempt,
            LessonVersionId version,
            String title,
            Instant started,
            int coveredPercent,
            @Nullable Instant completed) {}
}
