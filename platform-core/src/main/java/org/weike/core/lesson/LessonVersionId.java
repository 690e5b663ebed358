package org.weike.core.lesson;

import java.util.regex.Pattern;
import org.weike.core.shared.TextId;

/** Names one version of a lesson: {@code lesson:number}. */
public record LessonVersionId(String value) implements TextId {

    private static final Pattern NUMBERED = Pattern.compile(".+:[1-9][0-9]{0,6}");

    public LessonVersionId {
        TextId.requireOpaque(value);
        if (!NUMBERED.matcher(value).matches()) {
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
