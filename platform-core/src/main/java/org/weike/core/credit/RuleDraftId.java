package org.weike.core.credit;

import org.weike.core.shared.TextId;

/** Names one draft of rules. */
public record RuleDraftId(String value) implements TextId {

    public RuleDraftId {
        TextId.requireOpaque(value);
    }
}
