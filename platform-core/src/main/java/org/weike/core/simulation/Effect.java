package org.weike.core.simulation;

/** A change that comes with an answer or a place. Several are made one after the other, in the order written. */
public sealed interface Effect {

    /** The variable becomes the value, or the bound nearest to it. */
    record Assign(String variable, Expression value) implements Effect {}

    /** The level grows by the amount, or shrinks if it is below 0, as far as its bounds. */
    record Add(String variable, int amount) implements Effect {}

    /** The evidence is there from now on. */
    record Obtain(String evidence) implements Effect {}
}
