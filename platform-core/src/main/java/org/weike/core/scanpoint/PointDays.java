package org.weike.core.scanpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Reach;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.OrganizationId;

/** Lets days of points be summed within a scope: each is seen from where its point hangs now. */
@Component
final class PointDays implements Searchable {

    private final ScanCounts counts;
    private final ScanPoints points;
    private final Reach reach;
    private final Duration toldWithin;

    PointDays(
            ScanCounts counts,
            ScanPoints points,
            Reach reach,
            @Value("${weike.points.every:PT1M}") Duration announcedEvery) {
        this.counts = counts;
        this.points = points;
        this.reach = reach;
        // a round may begin late by as much as another one takes
        this.toldWithin = announcedEvery.multipliedBy(2).plus(PointDayAnnouncer.MARGIN);
    }

    @Override
    public String kind() {
        return PointFields.POINT_DAY;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        var sites = new HashMap<ScanPointId, OrganizationId>();
        points.each(it -> sites.put(it.id(), it.site()));
        counts.each(it -> Optional.ofNullable(sites.get(it.point())).ifPresent(site -> sink.accept(record(it, site))));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return counts.find(id).flatMap(day -> points.find(day.point()).map(it -> record(day, it.site())));
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        counts.changedSince(since.minus(toldWithin), it -> read(it.id()).ifPresent(sink));
    }

    /** When a point is hung elsewhere, its days go with it. */
    @Override
    public List<String> showing(String otherKind, String otherId) {
        return otherKind.equals(PointFields.POINT)
                ? counts.daysOf(new ScanPointId(otherId)).stream()
                        .map(PointDay::id)
                        .toList()
                : List.of();
    }

    private SearchRecord record(PointDay day, OrganizationId site) {
        var figures = day.figures();
        List<SearchField> fields = List.of(
                new SearchField.Word(PointFields.OF_POINT, day.point().value()),
                new SearchField.Number(PointFields.DAY, day.day().toEpochDay()),
                new SearchField.Amount(PointFields.SCANS, figures.scans()),
                new SearchField.Amount(PointFields.BEGUN, figures.begun()),
                new SearchField.Amount(PointFields.COMPLETED, figures.completed()),
                new SearchField.Amount(PointFields.CREDITED, figures.credited().hundredths()));
        return new SearchRecord(kind(), day.id(), reach.path(site), fields);
    }
}
