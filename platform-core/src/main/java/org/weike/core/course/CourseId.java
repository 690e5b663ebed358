package org.weike.core.course;

import org.weike.core.shared.TextId;

/** Names one course. */
public record CourseId(String value) implements TextId {

    public CourseId {
        TextId.requireOpaque(value);
    }
}
