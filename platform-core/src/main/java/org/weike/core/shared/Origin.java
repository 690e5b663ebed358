package org.weike.core.shared;

/** Where an attempt came from: a scan point's code, a training class, or the desk. */
public record Origin(Place place, String reference) {

    public static final Origin DESK = new Origin(Place.DESK, "");

    public static Origin point(String code) {
        return new Origin(Place.POINT, code);
    }

    /** The kinds of places an attempt is started from. */
    public enum Place {
        POINT,
        CLASS,
        DESK
    }
}
