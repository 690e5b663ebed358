package org.weike.core.simulation.language;

/** One line of a text, and which one it is, from 1. */
record Line(int number, String text) {

    /** How many blanks the line begins with. */
    int indent() {
        return text.length() - text.stripLeading().length();
    }

    String stripped() {
        return text.strip();
    }

    Position position() {
        return at(indent());
    }

    /** The place of the character with that index, from 0. */
    Position at(int index) {
        return new Position(number, index + 1);
    }

    /** What the line says from the index on. */
    Tokens tokens(int from) {
        return new Tokens(text, number, from);
    }
}
