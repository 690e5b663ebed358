package org.weike.core.scanpoint;

/** Names of the fields of points and of their days in the search. */
public final class PointFields {

    /** The kind of points. */
    public static final String POINT = "point";

    public static final String TITLE = "title";
    public static final String POSITION = "position";
    public static final String PLACE = "place";
    public static final String STATUS = "status";

    /** The kind of days on which something happened at a point. */
    public static final String POINT_DAY = "point-day";

    /** The id of the point that a day is of. */
    public static final String OF_POINT = "point";

    /** The day, counted from the first of 1970. */
    public static final String DAY = "day";

    public static final String SCANS = "scans";
    public static final String BEGUN = "begun";
    public static final String COMPLETED = "completed";

    /** In hundredths of hours. */
    public static final String CREDITED = "credited";

    private PointFields() {}
}
