package org.weike.core.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What could be made of an author's text: all of it where there are no problems, else enough for a preview. */
public record ReadLesson(
        @Nullable LessonId id,
        @Nullable Header header,
        List<Block> blocks,
        List<RecallQuestion> recall,
        List<ContentProblem> problems) {

    public ReadLesson {
        blocks = List.copyOf(blocks);
        recall = List.copyOf(recall);
        problems = List.copyOf(problems);
    }
}
