package org.weike.core.scanpoint;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.search.Generation;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** Writes points down, and tells the audit trail and the search about it. */
@Component
final class PointRegister {

    private final ScanPoints points;
    private final PointShelf shelf;
    private final CodeSource codes;
    private final AuditTrail audit;
    private final Search search;
    private final Clock clock;

    PointRegister(ScanPoints points, PointShelf shelf, CodeSource codes, AuditTrail audit, Search search, Clock clock) {
        this.points = points;
        this.shelf = shelf;
        this.codes = codes;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    /** Points under new codes, one for each that is wanted, in that order. */
    List<ScanPoint> putUp(Actor actor, List<NewPoint> wanted) {
        var now = clock.instant();
        var created = wanted.stream()
                .map(it -> ScanPoint.putUp(it, unusedCode(), now))
                .toList();
        points.add(created);
        Map<OrganizationId, List<ScanPoint>> bySite = created.stream().collect(Collectors.groupingBy(ScanPoint::site));
        bySite.forEach((site, there) -> audit.record(
                actor,
                AuditEntry.at(site, "point.putUp", there.getFirst().id().value())
                        .detailed(Map.of("points", String.valueOf(there.size())))));
        return created;
    }

    ScanPoint change(Actor actor, ScanPoint point, String act, UnaryOperator<ScanPoint> change) {
        var changed = change.apply(point);
        try {
            points.replace(changed);
        } finally {
            shelf.forget(changed);
        }
        audit.record(actor, AuditEntry.at(changed.site(), act, changed.id().value()));
        return changed;
    }

    ScanPoint reissue(Actor actor, ScanPoint point) {
        var code = unusedCode();
        points.reserve(code, point.id());
        return change(actor, point, "point.reissued", it -> it.reissuedWith(code, clock.instant()));
    }

    Generation shown(List<ScanPoint> changed) {
        return search.changed(
                ScanPointSource.KIND,
                changed.stream().map(it -> it.id().value()).toList());
    }

    private ScanCode unusedCode() {
        var code = codes.next();
        while (points.findByCode(code).isPresent()) {
            code = codes.next();
        }
        return code;
    }
}
