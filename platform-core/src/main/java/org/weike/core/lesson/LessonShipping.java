package org.weike.core.lesson;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes in lessons that come with the platform; they have no owner. */
@Component
public class LessonShipping {

    private final Lessons lessons;
    private final LessonPress press;
    private final Clock clock;

    LessonShipping(Lessons lessons, LessonPress press, Clock clock) {
        this.lessons = lessons;
        this.press = press;
        this.clock = clock;
    }

    /** Publishes new content as a new version; what was withdrawn here stays withdrawn. */
    public Outcome ship(LessonId id, Draft draft) {
        var known = lessons.find(id);
        if (known.isEmpty()) {
            var lesson = Lesson.written(id, null, null, draft, clock.instant());
            return lessons.add(lesson) ? publish(lesson) : Outcome.REFUSED;
        }
        var lesson = known.get();
        if (lesson.owner() != null) {
            return Outcome.REFUSED;
        }
        if (lesson.draft().equals(draft) && lesson.status() != LessonStatus.DRAFT) {
            return Outcome.UNCHANGED;
        }
        var revised = lessons.replace(lesson.revisedTo(draft, clock.instant()));
        return revised.status() == LessonStatus.WITHDRAWN ? Outcome.KEPT_WITHDRAWN : publish(revised);
    }

    private Outcome publish(Lesson lesson) {
        return switch (press.publish(lesson)) {
            case Publishing.Published it -> Outcome.PUBLISHED;
            case Publishing.Refused it -> Outcome.REFUSED;
        };
    }

    /** What came of taking in one lesson. */
    public enum Outcome {
        PUBLISHED,
        UNCHANGED,
        KEPT_WITHDRAWN,
        REFUSED
    }
}
