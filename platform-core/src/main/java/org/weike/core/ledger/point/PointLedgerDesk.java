package org.weike.core.ledger.point;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.ledger.Exporters;
import org.weike.core.ledger.LedgerWord;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.scanpoint.PointDay;
import org.weike.core.scanpoint.ScanCounts;
import org.weike.core.scanpoint.ScanPointId;
import org.weike.core.scanpoint.ScanPoints;
import org.weike.core.search.OwnWrites;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OutOfReach;

/**
 * Opens the ledger of the points at a node, drills from there to the days of one, and writes it out. The list may be
 * two minutes behind; the days of a point are a second behind at most.
 */
@Desk
public final class PointLedgerDesk {

    private final PointLedgerReader reader;
    private final OwnWrites writes;
    private final ScanPoints points;
    private final ScanCounts counts;
    private final PointSheets sheets;
    private final Exporters exporters;
    private final AuditTrail trail;
    private final Reach reach;
    private final Clock clock;

    PointLedgerDesk(
            PointLedgerReader reader,
            OwnWrites writes,
            ScanPoints points,
            ScanCounts counts,
            PointSheets sheets,
            Exporters exporters,
            AuditTrail trail,
            Reach reach,
            Clock clock) {
        this.reader = reader;
        this.writes = writes;
        this.points = points;
        this.counts = counts;
        this.sheets = sheets;
        this.exporters = exporters;
        this.trail = trail;
        this.reach = reach;
        this.clock = clock;
    }

    /** A page of the points at the node or below, with the sum of all of them. */
    public PointLedger open(Actor actor, PointQuestion question) {
        reach.require(actor, Permission.SEE_POINTS, question.node());
        writes.await(actor);
        return reader.ledger(reach.scope(actor, Permission.SEE_POINTS), question);
    }

    /** The days of the period on which anything happened at the point, in their order. */
    public List<PointDay> days(Actor actor, ScanPointId point, PointPeriod period) {
        var seen = points.find(point)
                .filter(it -> reach.permits(actor, Permission.SEE_POINTS, it.site()))
                .orElseThrow(OutOfReach::new);
        return counts.daysOf(seen.id()).stream()
                .filter(it -> !it.day().isBefore(period.first()))
                .filter(it -> !it.day().isAfter(period.last()))
                .toList();
    }

    /**
     * Writes all points of the question as a workbook, worded by the caller, and marks it with who exported what and
     * when. One entry in the audit trail names node and days.
     */
    public void export(Actor actor, PointQuestion question, Function<LedgerWord, String> words, OutputStream out)
            throws IOException {
        var node = question.node();
        reach.require(actor, Permission.SEE_POINTS, node);
        reach.require(actor, Permission.EXPORT_LEDGER, node);
        writes.await(actor);
        var ledger = reader.whole(reach.scope(actor, Permission.SEE_POINTS), question);
        var period = question.period();
        trail.record(
                actor,
                AuditEntry.at(node, "points.exported", node.value())
                        .detailed(Map.of(
                                "days",
                                period.first() + " – " + period.last(),
                                "points",
                                String.valueOf(ledger.total()))));
        sheets.write(new PointExport(exporters.name(actor), clock.instant(), period, ledger), words, out);
    }
}
