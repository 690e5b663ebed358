package org.weike.ui.lesson;

import org.weike.core.lesson.LessonStatus;
import org.weike.ui.kit.Tag;

/** How loudly the status of a lesson is shown. */
final class LessonTones {

    private LessonTones() {}

    static Tag.Tone of(LessonStatus status) {
        return switch (status) {
            case DRAFT -> Tag.Tone.PLAIN;
            case READABLE -> Tag.Tone.GOOD;
            case WITHDRAWN -> Tag.Tone.CARE;
        };
    }
}
