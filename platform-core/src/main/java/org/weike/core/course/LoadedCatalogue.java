package org.weike.core.course;

import java.util.List;
import org.weike.core.lesson.ContentProblem;
import org.weike.core.lesson.LessonShipping.Outcome;

/**
 * How many lessons and courses were written, were as before, or were left as they are, and what is wrong with the
 * files.
 */
public record LoadedCatalogue(int written, int unchanged, int left, List<ContentProblem> problems) {

    public LoadedCatalogue {
        problems = List.copyOf(problems);
    }

    static LoadedCatalogue with(List<ContentProblem> problems) {
        return new LoadedCatalogue(0, 0, 0, problems);
    }

    LoadedCatalogue plus(Outcome outcome) {
        return switch (outcome) {
            case PUBLISHED -> new LoadedCatalogue(written + 1, unchanged, left, problems);
            case UNCHANGED -> new LoadedCatalogue(written, unchanged + 1, left, problems);
            case KEPT_WITHDRAWN, REFUSED -> new LoadedCatalogue(written, unchanged, left + 1, problems);
        };
    }

    /** What is loaded one after the other. */
    public enum Part {
        LESSONS,
        COURSES
    }

    /** How far the loading of a part has come: so many of all in it, this one last. */
    public record Progress(Part part, int done, int all, String title) {}
}
