package org.weike.core.shared;

/** Names one person for good; says nothing about them. */
public record PersonId(String value) implements TextId {

    public PersonId {
        TextId.requireOpaque(value);
    }
}
