package org.weike.core.simulation;

import org.weike.core.shared.TextId;

/** Names one case over all its versions. */
public record CaseId(String value) implements TextId {

    public CaseId {
        TextId.requireOpaque(value);
    }
}
