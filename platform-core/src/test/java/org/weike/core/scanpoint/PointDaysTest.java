package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.organization.OrganizationFixture.CITY;
import static org.weike.core.organization.OrganizationFixture.TREE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weike.core.TestPlatform;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Reach;
import org.weike.core.search.SearchRecord;

class PointDaysTest {

    private static final Instant NOW = TestPlatform.MONDAY_AT_NINE;

    private final InMemoryScanCounts counts = new InMemoryScanCounts();
    private final InMemoryScanPoints points = new InMemoryScanPoints();
    private final PointDays days = new PointDays(counts, points, Reach.over(TREE, List.of()), Duration.ofMinutes(1));

    @Test
    void handsOverWhatTheSearchWasNotToldOfYet() {
        var wanted = new NewPoint(new Place(CITY, "12号桌"), "一课", new Target.FixedLesson(new LessonId("any")));
        var point = ScanPoint.putUp(wanted, ScanCode.draw(new Random(7)), NOW);
        points.add(List.of(point));
        counts.now = NOW;
        counts.add(Map.of(new ScanHour(point.id(), LocalDate.of(2026, 3, 2), 9), 3L));

        assertThat(since(NOW.plusSeconds(59))).hasSize(1);
        assertThat(since(NOW.plusSeconds(600))).isEmpty();
    }

    private List<SearchRecord> since(Instant stopped) {
        var found = new ArrayList<SearchRecord>();
        days.changedSince(stopped, found::add);
        return found;
    }
}
