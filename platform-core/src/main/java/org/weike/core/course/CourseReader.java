package org.weike.core.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.course.CourseText.Introduction;
import org.weike.core.lesson.Attachments;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonReader;
import org.weike.core.lesson.Manuscript;
import org.weike.core.lesson.Markdown;
import org.weike.core.lesson.Problems;
import org.weike.core.lesson.yaml.Fields;
import org.weike.core.lesson.yaml.FrontMatter;

/** Reads a course as its author wrote it, and says all that is wrong with it. */
@Component
class CourseReader {

    private static final int MOST_LESSONS = 100;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_SUMMARY = 200;

    private final Markdown markdown;

    CourseReader(Markdown markdown) {
        this.markdown = markdown;
    }

    /** Empty where there are problems. */
    Optional<CourseText> read(Manuscript manuscript, CourseId expected, Problems problems) {
        int before = problems.count();
        if (!manuscript.isReadable(problems)) {
            return Optional.empty();
        }
        var matter = FrontMatter.read(manuscript, problems);
        var fields = matter.fields();
        var id = fields.text("id", 40);
        var title = fields.text("title", LONGEST_TITLE);
        var summary = fields.text("summary", LONGEST_SUMMARY);
        var audience = LessonReader.audienceOf(fields, problems);
        var lessons = lessonsOf(fields, problems);
        fields.reportUnknown();
        if (!id.isEmpty() && !id.equals(expected.value())) {
            problems.add(fields.line("id"), Code.ID_DIFFERS, id, expected.value());
        }
        var introduction = introduction(matter.body(), problems);
        return introduction == null || problems.count() > before
                ? Optional.empty()
                : Optional.of(new CourseText(title, summary, introduction, audience, lessons));
    }

    /** Takes what an editor filled in; empty where there are problems. */
    Optional<CourseText> read(CourseForm form, Problems problems) {
        require(form.title(), "title", LONGEST_TITLE, problems);
        require(form.summary(), "summary", LONGEST_SUMMARY, problems);
        int lessons = form.lessons().size();
        if (lessons == 0 || lessons > MOST_LESSONS || Set.copyOf(form.lessons()).size() < lessons) {
            problems.add(0, Code.LIST_OUT_OF_RANGE, "lessons", 1, MOST_LESSONS);
        }
        var manuscript = Manuscript.of("", form.introduction());
        var introduction = manuscript.isReadable(problems) ? introduction(manuscript, problems) : null;
        return introduction == null || problems.count() > 0
                ? Optional.empty()
                : Optional.of(new CourseText(
                        form.title().strip(), form.summary().strip(), introduction, form.audience(), form.lessons()));
    }

    private static void require(String value, String key, int longest, Problems problems) {
        if (value.isBlank() || Manuscript.isUnclean(value)) {
            problems.add(0, Code.VALUE_WRONG, key);
        } else if (value.length() > longest) {
            problems.add(0, Code.VALUE_TOO_LONG, key, longest);
        }
    }

    /** Reads one or two paragraphs of Markdown; none where there are problems. */
    private @Nullable Introduction introduction(Manuscript manuscript, Problems problems) {
        int before = problems.count();
        var blocks = markdown.read(manuscript, Attachments.NONE, problems).blocks();
        for (Block block : blocks) {
            if (!(block instanceof Block.Text)) {
                problems.add(manuscript.firstLine(), Code.BLOCK_UNEXPECTED);
            }
        }
        if (problems.count() > before) {
            return null;
        }
        var html = blocks.stream()
                .filter(Block.Text.class::isInstance)
                .map(it -> ((Block.Text) it).html())
                .collect(Collectors.joining());
        return new Introduction(manuscript.text().strip(), html);
    }

    private static List<LessonId> lessonsOf(Fields fields, Problems problems) {
        var lessons = new ArrayList<LessonId>();
        for (String word : fields.texts("lessons", 1, MOST_LESSONS, 40)) {
            if (!word.matches(LessonReader.ID)) {
                problems.add(fields.line("lessons"), Code.ID_INVALID, word);
            } else if (lessons.contains(new LessonId(word))) {
                problems.add(fields.line("lessons"), Code.ID_TWICE, word, "");
            } else {
                lessons.add(new LessonId(word));
            }
        }
        return lessons;
    }
}
