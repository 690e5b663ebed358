package org.weike.core.simulation.language;

/** A place in a text; lines and columns count from 1, in characters. Line 0 is the whole text. */
public record Position(int line, int column) {

    public static final Position WHOLE = new Position(0, 0);
}
