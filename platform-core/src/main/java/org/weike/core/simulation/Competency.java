package org.weike.core.simulation;

/** An ability that decisions show, and how much it weighs, from 1 to 100, in the total. */
public record Competency(String name, int weight, String description) {

    public Competency {
        description = Prose.block(description);
    }
}
