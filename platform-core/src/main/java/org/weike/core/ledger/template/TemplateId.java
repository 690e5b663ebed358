package org.weike.core.ledger.template;

import org.weike.core.shared.TextId;

/** Names one template. */
public record TemplateId(String value) implements TextId {

    public TemplateId {
        TextId.requireOpaque(value);
    }
}
