package org.weike.core.ledger.point;

import java.util.Comparator;

/** The order of points; equal ones stand in the order of their ids. */
public record PointOrder(By by, boolean descending) {

    public static final PointOrder BY_TITLE = new PointOrder(By.TITLE, false);

    /** What points are ordered by. */
    public enum By {
        TITLE,
        SCANS,
        BEGUN,
        COMPLETED,
        CREDITED
    }

    Comparator<PointRow> ofRows() {
        Comparator<PointRow> order = switch (by) {
            case TITLE -> Comparator.comparing(PointRow::title);
            case SCANS -> Comparator.comparingLong(it -> it.figures().scans());
            case BEGUN -> Comparator.comparingLong(it -> it.figures().begun());
            case COMPLETED -> Comparator.comparingLong(it -> it.figures().completed());
            case CREDITED -> Comparator.comparing(it -> it.figures().credited());
        };
        return (descending ? order.reversed() : order)
                .thenComparing(it -> it.point().value());
    }
}
