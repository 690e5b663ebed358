package org.weike.core.ledger.point;

import org.weike.core.scanpoint.PlaceName;
import org.weike.core.scanpoint.PointFigures;
import org.weike.core.scanpoint.ScanPointId;

/** One point, where it hangs, and what happened at it; nothing at all is said too. */
public record PointRow(ScanPointId point, String title, PlaceName place, PointFigures figures) {}
