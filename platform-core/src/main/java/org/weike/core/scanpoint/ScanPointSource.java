package org.weike.core.scanpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Reach;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.OrganizationId;

/** Lets people find points by title, place and code, within their scope. */
@Component
final class ScanPointSource implements Searchable {

    static final String KIND = PointFields.POINT;

    private static final String ORGANIZATION = "organization";

    private final ScanPoints points;
    private final SiteBook sites;
    private final Reach reach;

    ScanPointSource(ScanPoints points, SiteBook sites, Reach reach) {
        this.points = points;
        this.sites = sites;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        points.each(it -> sink.accept(recordOf(it)));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return points.find(new ScanPointId(id)).map(this::recordOf);
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        points.changedSince(since, it -> sink.accept(recordOf(it)));
    }

    /** A point is found by the names of the city and the places it hangs in. */
    @Override
    public List<String> showing(String otherKind, String otherId) {
        return otherKind.equals(ORGANIZATION)
                ? points.at(sites.namedBy(new OrganizationId(otherId))).stream()
                        .map(it -> it.id().value())
                        .toList()
                : List.of();
    }

    private SearchRecord recordOf(ScanPoint point) {
        var place = sites.nameOf(point.place());
        var fields = new ArrayList<SearchField>(List.of(
                new SearchField.Name(PointFields.TITLE, point.title()),
                new SearchField.Name(PointFields.POSITION, place.position()),
                new SearchField.Code("code", point.code().value()),
                new SearchField.Code("grouped", point.code().grouped()),
                new SearchField.Word(PointFields.STATUS, point.status().name()),
                new SearchField.Word("site", point.site().value()),
                new SearchField.Word("opens", kindOf(point.target())),
                new SearchField.Number("changed", point.changed().toEpochMilli())));
        place.site().forEach(it -> fields.add(new SearchField.Name(PointFields.PLACE, it)));
        return new SearchRecord(KIND, point.id().value(), reach.path(point.site()), fields);
    }

    private static String kindOf(Target target) {
        return switch (target) {
            case Target.FixedLesson fixed -> "LESSON";
            case Target.CourseInOrder inOrder -> "COURSE";
            case Target.ByShift byShift -> "SHIFT";
        };
    }
}
