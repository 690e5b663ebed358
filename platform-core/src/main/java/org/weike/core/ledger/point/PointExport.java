package org.weike.core.ledger.point;

import java.time.Instant;

/** What a workbook of points is made of: who asked for what and when, and all the points. */
public record PointExport(String by, Instant at, PointPeriod period, PointLedger ledger) {}
