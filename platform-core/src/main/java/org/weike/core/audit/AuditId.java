package org.weike.core.audit;

import org.weike.core.shared.TextId;

/** Names one recorded act; later acts have greater ids. */
public record AuditId(String value) implements TextId {

    public AuditId {
        TextId.requireOpaque(value);
    }
}
