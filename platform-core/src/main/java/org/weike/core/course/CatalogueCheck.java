package org.weike.core.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.ContentProblem;
import org.weike.core.lesson.LessonReader;

/** Checks a whole catalogue, all of it at once. */
@Component
public class CatalogueCheck {

    private static final String LESSON_FEATURE = LessonReader.class.getPackageName();

    private final CatalogueReader reader;

    CatalogueCheck(CatalogueReader reader) {
        this.reader = reader;
    }

    /** A check that needs no store, for a command or a test. */
    public static List<ContentProblem> checkAlone(CatalogueFiles files) throws IOException {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.scan(LESSON_FEATURE + ".commonmark", LESSON_FEATURE + ".media");
            context.register(LessonReader.class, CourseReader.class, CatalogueReader.class, CatalogueCheck.class);
            context.refresh();
            return context.getBean(CatalogueCheck.class).check(files);
        }
    }

    /** Everything that is wrong, by file and line. */
    public List<ContentProblem> check(CatalogueFiles files) throws IOException {
        var catalogue = reader.read(files, (medium, file) -> {});
        var problems = new ArrayList<>(catalogue.problems());
        catalogue.lessons().forEach(it -> problems.addAll(HouseRules.check(it)));
        problems.sort(Comparator.comparing(ContentProblem::file).thenComparingInt(ContentProblem::line));
        return problems;
    }
}
