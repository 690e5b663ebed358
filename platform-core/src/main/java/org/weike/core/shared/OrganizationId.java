package org.weike.core.shared;

/** Names one organization of either tree, party organization or unit, for good. */
public record OrganizationId(String value) implements TextId {

    public OrganizationId {
        TextId.requireOpaque(value);
    }
}
