package org.weike.core.shared;

/** The store is losing, or has lost, what says who this is; whoever remembers it in memory forgets it too. */
public record PersonErased(PersonId person) {}
