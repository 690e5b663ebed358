package org.weike.core.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be made of an author's text: all of it where there are no problems, else enough for a preview. Remarks are
 * for the author to think about; they keep nothing from being published.
 */
public record ReadLesson(
        @Nullable LessonId id,
        @Nullable Header header,
        Body body,
        List<RecallQuestion> recall,
        List<ContentProblem> problems,
        List<ContentProblem> remarks) {

    public ReadLesson {
        recall = List.copyOf(recall);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    public List<Block> blocks() {
        return body.blocks();
    }

    public ReadingTime readingTime() {
        return ReadingTime.of(blocks(), recall.size());
    }
}
