package org.weike.core.reminder;

import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;

/** What a task asks people to do. */
public sealed interface Errand {

    /** Study this lesson; it costs the minutes the lesson declares. */
    record StudyLesson(LessonId lesson) implements Errand {}

    /** Study this course; it costs the minutes of all its lessons. */
    record StudyCourse(CourseId course) implements Errand {}

    /** Do what the words say; it costs the minutes that whoever sets it declares. */
    record Announced(String words, int minutes) implements Errand {

        private static final int LONGEST = 200;
        private static final int MOST = 24 * 60;

        public Announced {
            words = words.strip();
            if (words.isEmpty() || words.length() > LONGEST || minutes < 1 || minutes > MOST) {
                throw new IllegalArgumentException("not words of 1 to " + LONGEST + " characters and minutes of a day");
            }
        }
    }
}
