package org.weike.core.lesson;

import org.weike.core.shared.TextId;

/** Names one lesson over all its versions. */
public record LessonId(String value) implements TextId {

    public LessonId {
        TextId.requireOpaque(value);
    }
}
