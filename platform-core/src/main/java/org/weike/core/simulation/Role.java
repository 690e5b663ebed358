package org.weike.core.simulation;

/** Somebody to be in the case, and what only they are told before it begins. */
public record Role(String name, String briefing) {

    public Role {
        briefing = Prose.block(briefing);
    }
}
