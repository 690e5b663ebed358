package org.weike.core.scanpoint;

import org.weike.core.search.Generation;

/** A point as it is stored now, and from when on lists show it. */
public record PointSaved(ScanPoint point, Generation shownFrom) {}
