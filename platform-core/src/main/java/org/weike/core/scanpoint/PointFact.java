package org.weike.core.scanpoint;

import java.time.LocalDate;

/** What is counted of the lessons that a point led to, on a day in China; never whose they were. */
public record PointFact(ScanPointId point, LocalDate day, Kind kind) {

    /** What happened. */
    public enum Kind {
        /** A lesson was begun, on the day it was opened. */
        BEGUN,
        /** A lesson was completed. */
        COMPLETED,
        /** Hours were credited for one, counted in hundredths. */
        CREDITED
    }
}
