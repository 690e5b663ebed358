package org.weike.core.shared;

/**
 * The thing does not exist, or not for the one who asks: the two look the same on purpose. Screens answer "not found".
 */
public final class OutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutOfReach() {
        super("not found, or out of reach", null, false, false);
    }
}
