package org.weike.core.shared;

/** The store holds nothing any more that says who this is; whoever remembers it in memory forgets it too. */
public record PersonErased(PersonId person) {}
