package org.weike.core.reminder;

import org.weike.core.shared.TextId;

/** Names one task. */
public record TaskId(String value) implements TextId {

    public TaskId {
        TextId.requireOpaque(value);
    }
}
