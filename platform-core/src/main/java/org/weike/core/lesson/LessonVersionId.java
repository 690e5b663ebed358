package org.weike.core.lesson;

import org.weike.core.shared.TextId;

/** Names one version of a lesson: {@code lesson:number}. */
public record LessonVersionId(String value) implements TextId {

    public LessonVersionId {
        TextId.requireOpaque(value);
        if (!value.matches(".+:[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("not a lesson version: " + value);
        }
    }

    public static LessonVersionId of(LessonId lesson, int number) {
        return new LessonVersionId(lesson.value() + ':' + number);
    }

    public LessonId lesson() {
        return new LessonId(value.substring(0, value.lastIndexOf(':')));
    }

    public int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf(':') + 1));
    }
}
