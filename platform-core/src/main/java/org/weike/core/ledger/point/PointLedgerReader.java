package org.weike.core.ledger.point;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.scanpoint.PlaceName;
import org.weike.core.scanpoint.PointFields;
import org.weike.core.scanpoint.PointFigures;
import org.weike.core.scanpoint.ScanPointId;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.search.Totals;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.Scope;

/** Reads ledgers of points from the search, within a scope that was checked. */
@Component
final class PointLedgerReader {

    private static final List<String> FIGURES =
            List.of(PointFields.SCANS, PointFields.BEGUN, PointFields.COMPLETED, PointFields.CREDITED);

    private final Search search;
    private final OrganizationDirectory directory;

    PointLedgerReader(Search search, OrganizationDirectory directory) {
        this.search = search;
        this.directory = directory;
    }

    /** A page of the points, for the sum and the order of which all of them are looked at. */
    PointLedger ledger(Scope scope, PointQuestion question) {
        var all = rows(scope, question);
        var page = all.stream().skip(question.from()).limit(question.size()).toList();
        return ledger(question, all, page);
    }

    /** All points on one page. */
    PointLedger whole(Scope scope, PointQuestion question) {
        var all = rows(scope, question);
        return ledger(question, all, all);
    }

    private PointLedger ledger(PointQuestion question, List<PointRow> all, List<PointRow> page) {
        var tree = directory.get();
        List<Organization> way = tree.path(question.node()).stream()
                .flatMap(it -> tree.find(it).stream())
                .toList();
        if (way.isEmpty()) {
            throw new OutOfReach();
        }
        var sum = all.stream().map(PointRow::figures).reduce(PointFigures.NOTHING, PointFigures::plus);
        return new PointLedger(way, all.size(), page, sum);
    }

    private List<PointRow> rows(Scope scope, PointQuestion question) {
        var below = new Filter.Below(question.node());
        var period = question.period();
        var days = Query.of(PointFields.POINT_DAY)
                .where(below)
                .where(new Filter.Between(
                        PointFields.DAY,
                        period.first().toEpochDay(),
                        period.last().toEpochDay()));
        var points = new ArrayList<Hit>();
        search.each(scope, Query.of(PointFields.POINT).where(below), points::add);
        var ids = points.stream().map(Hit::id).toList();
        var figures = search.total(scope, days, PointFields.OF_POINT, ids, FIGURES);
        return points.stream()
                .map(it -> row(it, figures.group(it.id())))
                .sorted(question.order().ofRows())
                .toList();
    }

    private static PointRow row(Hit hit, Totals.Sum sum) {
        return new PointRow(
                new ScanPointId(hit.id()),
                hit.text(PointFields.TITLE),
                new PlaceName(hit.texts(PointFields.PLACE), hit.text(PointFields.POSITION)),
                new PointFigures(
                        sum.of(PointFields.SCANS),
                        sum.of(PointFields.BEGUN),
                        sum.of(PointFields.COMPLETED),
                        CreditHours.ofHundredths(sum.of(PointFields.CREDITED))));
    }
}
