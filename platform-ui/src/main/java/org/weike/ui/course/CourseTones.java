package org.weike.ui.course;

import org.weike.core.course.Course.Status;
import org.weike.ui.kit.Tag;

/** How loudly the status of a course is shown. */
final class CourseTones {

    private CourseTones() {}

    static Tag.Tone of(Status status) {
        return switch (status) {
            case DRAFT -> Tag.Tone.PLAIN;
            case PUBLISHED -> Tag.Tone.GOOD;
            case WITHDRAWN -> Tag.Tone.CARE;
        };
    }
}
