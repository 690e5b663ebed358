package org.weike.core.ledger.point;

import java.util.List;
import org.weike.core.organization.Organization;
import org.weike.core.scanpoint.PointFigures;

/** A page of the points that hang at a node or below it, how many there are on all pages, and the sum of all. */
public record PointLedger(List<Organization> way, long total, List<PointRow> rows, PointFigures sum) {

    public PointLedger {
        way = List.copyOf(way);
        rows = List.copyOf(rows);
    }

    public Organization node() {
        return way.getLast();
    }
}
