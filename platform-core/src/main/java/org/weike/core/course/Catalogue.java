package org.weike.core.course;

import java.util.List;
import org.weike.core.lesson.ContentProblem;
import org.weike.core.lesson.Draft;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.ReadLesson;

/** What could be read of a catalogue, and what is wrong with it. */
record Catalogue(List<Entry> lessons, List<CourseEntry> courses, List<ContentProblem> problems) {

    Catalogue {
        lessons = List.copyOf(lessons);
        courses = List.copyOf(courses);
        problems = List.copyOf(problems);
    }

    /** One lesson: as it was written, and as it was read. */
    record Entry(LessonId id, String file, Draft draft, ReadLesson read) {}

    /** One course. */
    record CourseEntry(CourseId id, CourseText text) {}
}
