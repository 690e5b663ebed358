package org.weike.core.scanpoint;

import java.time.LocalDate;

/** One hour of one point's day in China; all that is kept of a scan. */
public record ScanHour(ScanPointId point, LocalDate day, int hour) {}
