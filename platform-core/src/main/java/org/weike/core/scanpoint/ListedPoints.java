package org.weike.core.scanpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.weike.core.lesson.LessonId;
import org.weike.core.scanpoint.PointProblem.Column;
import org.weike.core.scanpoint.PointProblem.Reason;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.TextId;

/** Goes through a list row by row: good rows become points to put up, the others problems. */
final class ListedPoints {

    private final Map<String, List<OrganizationId>> sites;
    private final Predicate<Target> canBeOpened;
    private final Defaults defaults;
    private final Set<Place> taken;
    private final Set<Place> listed = new HashSet<>();
    private final List<NewPoint> good = new ArrayList<>();
    private final List<PointProblem> problems = new ArrayList<>();

    ListedPoints(
            Map<String, List<OrganizationId>> sites,
            Set<Place> taken,
            Predicate<Target> canBeOpened,
            Defaults defaults) {
        this.sites = sites;
        this.taken = taken;
        this.canBeOpened = canBeOpened;
        this.defaults = defaults;
    }

    /** What a row means that gives no title, or no lesson. */
    record Defaults(String title, Target target) {}

    List<NewPoint> good() {
        return good;
    }

    List<PointProblem> problems() {
        return problems;
    }

    /** The sites that the list names and that are known, so that what hangs there can be looked up. */
    static Set<OrganizationId> sitesIn(PointList list, Map<String, List<OrganizationId>> sites) {
        var named = new HashSet<OrganizationId>();
        list.rows().forEach(row -> named.addAll(sites.getOrDefault(row.cell(Column.SITE), List.of())));
        return named;
    }

    void take(PointList.Row row) {
        int before = problems.size();
        if (row.hasMoreThan(Column.values().length)) {
            problems.add(new PointProblem(row.number(), Column.LESSON, Reason.TOO_MANY_COLUMNS, ""));
        }
        requireLength(row, Column.POSITION, Place.LONGEST_POSITION);
        requireLength(row, Column.TITLE, ScanPoint.LONGEST_TITLE);
        if (row.cell(Column.POSITION).isEmpty()) {
            refuse(row, Column.POSITION, Reason.MISSING);
        }
        Target target = targetOf(row);
        List<OrganizationId> meant = sitesOf(row);
        if (problems.size() == before) {
            takePlace(row, new Place(meant.getFirst(), row.cell(Column.POSITION)), target);
        }
    }

    private void takePlace(PointList.Row row, Place place, Target target) {
        if (taken.contains(place)) {
            refuse(row, Column.POSITION, Reason.PLACE_TAKEN);
            return;
        }
        if (!listed.add(place)) {
            refuse(row, Column.POSITION, Reason.TWICE_IN_LIST);
            return;
        }
        String title = row.cell(Column.TITLE);
        good.add(new NewPoint(place, title.isEmpty() ? defaults.title() : title, target));
    }

    private List<OrganizationId> sitesOf(PointList.Row row) {
        String named = row.cell(Column.SITE);
        var meant = sites.getOrDefault(named, List.of());
        if (named.isEmpty()) {
            refuse(row, Column.SITE, Reason.MISSING);
        } else if (meant.size() != 1) {
            refuse(row, Column.SITE, meant.isEmpty() ? Reason.UNKNOWN_SITE : Reason.AMBIGUOUS_SITE);
        }
        return meant;
    }

    private Target targetOf(PointList.Row row) {
        String lesson = row.cell(Column.LESSON);
        if (lesson.isEmpty()) {
            return defaults.target();
        }
        if (TextId.isOpaque(lesson)) {
            var target = new Target.FixedLesson(new LessonId(lesson));
            if (canBeOpened.test(target)) {
                return target;
            }
        }
        refuse(row, Column.LESSON, Reason.UNKNOWN_LESSON);
        return defaults.target();
    }

    private void requireLength(PointList.Row row, Column column, int longest) {
        if (row.cell(column).length() > longest) {
            refuse(row, column, Reason.TOO_LONG);
        }
    }

    private void refuse(PointList.Row row, Column column, Reason reason) {
        problems.add(new PointProblem(row.number(), column, reason, row.cell(column)));
    }
}
