package org.weike.core.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.yaml.Fields;
import org.weike.core.lesson.yaml.FrontMatter;

/** Reads what an author wrote, and says all that is wrong with it. */
@Component
public class LessonReader {

    /** What ids of shipped lessons and courses look like. */
    public static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int LONGEST_ID = 40;
    private static final double FAR_BELOW = 0.5;
    private static final String ALL_AUDIENCES =
            Stream.of(Audience.values()).map(Audience::word).collect(Collectors.joining(" "));

    private final Markdown markdown;

    LessonReader(Markdown markdown) {
        this.markdown = markdown;
    }

    /** Answers every input in bounded time, hostile ones too. */
    public ReadLesson read(Manuscript manuscript, Attachments attachments) {
        var problems = new Problems(manuscript.file());
        if (!manuscript.isReadable(problems)) {
            return new ReadLesson(null, null, Body.NONE, List.of(), problems.inOrder(), List.of());
        }
        var matter = FrontMatter.read(manuscript, problems);
        var id = idOf(matter.fields(), problems);
        var header = headerOf(matter.fields(), problems);
        var recall = recallOf(matter.fields(), problems);
        matter.fields().reportUnknown();
        var body = markdown.read(matter.body(), attachments, problems);
        var remarks = new Problems(manuscript.file());
        if (header != null && !body.blocks().isEmpty()) {
            compare(header, ReadingTime.of(body.blocks(), recall.size()), matter.fields(), remarks);
        }
        return new ReadLesson(id, header, body, recall, problems.inOrder(), remarks.inOrder());
    }

    /** Hours are given for the minutes that a lesson declares; only its author knows what else it asks of people. */
    private static void compare(Header header, ReadingTime time, Fields fields, Problems remarks) {
        if (time.minutes() < header.minutes() * FAR_BELOW) {
            remarks.add(fields.line("minutes"), Code.MINUTES_TOO_MANY, header.minutes(), time.told());
        }
    }

    private static @Nullable LessonId idOf(Fields fields, Problems problems) {
        if (!fields.has("id")) {
            return null;
        }
        var id = fields.text("id", LONGEST_ID);
        if (!id.matches(ID)) {
            problems.add(fields.line("id"), Code.ID_INVALID, id);
            return null;
        }
        return new LessonId(id);
    }

    private static @Nullable Header headerOf(Fields fields, Problems problems) {
        int before = problems.count();
        var title = fields.text("title", 60);
        var summary = fields.text("summary", 200);
        int minutes = fields.number("minutes", 1, 60);
        var audience = audienceOf(fields, problems);
        var topics = fields.texts("topics", 0, 10, 20);
        var sources = fields.texts("sources", 0, 20, 200);
        boolean faulty = title.isEmpty() || problems.count() > before;
        return faulty ? null : new Header(title, summary, minutes, audience, topics, sources);
    }

    /** Reads the list of audiences, which courses have too. */
    public static List<Audience> audienceOf(Fields fields, Problems problems) {
        var audience = new ArrayList<Audience>();
        for (String word : Set.copyOf(fields.texts("audience", 1, 4, 20))) {
            Audience.parse(word)
                    .ifPresentOrElse(
                            audience::add,
                            () -> problems.add(fields.line("audience"), Code.AUDIENCE_UNKNOWN, word, ALL_AUDIENCES));
        }
        audience.sort(null);
        return audience;
    }

    private static List<RecallQuestion> recallOf(Fields fields, Problems problems) {
        var questions = new ArrayList<RecallQuestion>();
        for (Fields each : fields.items("recall", 0, 10)) {
            int before = problems.count();
            var question = each.text("question", 300);
            var because = each.text("because", 500);
            var options = each.items("options", 2, 6).stream()
                    .map(LessonReader::optionOf)
                    .toList();
            each.reportUnknown();
            if (problems.count() == before && options.stream().noneMatch(RecallQuestion.Option::right)) {
                problems.add(each.line("options"), Code.QUESTION_WITHOUT_RIGHT_OPTION);
            }
            if (problems.count() == before) {
                questions.add(new RecallQuestion(question, options, because));
            }
        }
        return questions;
    }

    private static RecallQuestion.Option optionOf(Fields fields) {
        var option = new RecallQuestion.Option(fields.text("text", 200), fields.flag("right"));
        fields.reportUnknown();
        return option;
    }
}
