package org.weike.core.simulation.language;

import java.util.IdentityHashMap;

/**
 * Where in the text each piece of a draft stands: a node, an option, a variable, an effect, a part of an expression.
 * Pieces are told apart by identity, as two equal ones may stand in two places.
 */
public final class Places {

    private final IdentityHashMap<Object, Position> pieces = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Position> targets = new IdentityHashMap<>();

    /** Where the piece begins; the whole text for a piece that was not read from it. */
    public Position of(Object piece) {
        return pieces.getOrDefault(piece, Position.WHOLE);
    }

    /** Where the piece names the place it leads to, or else where it begins. */
    public Position targetOf(Object piece) {
        return targets.getOrDefault(piece, of(piece));
    }

    <T> T put(T piece, Position position) {
        pieces.put(piece, position);
        return piece;
    }

    void putTarget(Object piece, Position position) {
        targets.put(piece, position);
    }
}
