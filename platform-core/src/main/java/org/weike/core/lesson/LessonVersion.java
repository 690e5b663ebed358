package org.weike.core.lesson;

import java.time.Duration;
import java.util.List;

/** What readers study: one published state of a lesson that never changes again; attempts pin it. */
public record LessonVersion(
        LessonId lesson, int number, String hash, Header header, List<Block> blocks, List<RecallQuestion> recall) {

    public LessonVersion {
        blocks = List.copyOf(blocks);
        recall = List.copyOf(recall);
        requireCounted(blocks);
    }

    public LessonVersionId id() {
        return LessonVersionId.of(lesson, number);
    }

    LessonVersion numbered(int other) {
        return new LessonVersion(lesson, other, hash, header, blocks, recall);
    }

    /** The shortest time in which a person can have read, heard and seen all of it. */
    public Duration realTime() {
        return blocks.stream().map(Block::leastTime).reduce(Duration.ZERO, Duration::plus);
    }

    private static void requireCounted(List<Block> blocks) {
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index).index() != index) {
                throw new IllegalArgumentException("block " + blocks.get(index).index() + " stands at " + index);
            }
        }
    }
}
