package org.weike.core.roster;

import org.weike.core.shared.TextId;

/** Names one import. */
public record BatchId(String value) implements TextId {

    public BatchId {
        TextId.requireOpaque(value);
    }
}
