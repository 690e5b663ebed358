package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weike.core.MovableClock;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.OrganizationId;
import org.weike.core.storage.Freshness;

class PointShelfTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final NewPoint TABLE = new NewPoint(
            new Place(new OrganizationId("canteen"), "12号桌"), "每天一课", new Target.FixedLesson(new LessonId("hot")));

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryScanPoints points = new InMemoryScanPoints();
    private final ScanPoint point = ScanPoint.putUp(TABLE, ScanCode.draw(new Random(1)), NOW);
    private final ScanPoint revoked = point.revoked(NOW);

    @Test
    void showsWhatAnotherNodeWroteWithinSeconds() {
        var shelf = shelfWithPoint(Freshness.SHARED);

        points.replace(revoked);

        assertThat(shelf.find(point.code())).contains(point);
        clock.advance(Duration.ofSeconds(3));
        assertThat(shelf.find(point.code())).contains(revoked);
    }

    @Test
    void believesWhatNobodyElseCanChange() {
        var shelf = shelfWithPoint(Freshness.ALONE);

        points.replace(revoked);
        clock.advance(Duration.ofDays(300));

        assertThat(shelf.find(point.code())).contains(point);
    }

    @Test
    void forgetsAPointUnderAllItsCodes() {
        var shelf = shelfWithPoint(Freshness.ALONE);
        var next = ScanCode.draw(new Random(2));
        points.reserve(next, point.id());
        var reissued = point.reissuedWith(next, NOW);
        points.replace(reissued);

        shelf.forget(reissued);

        assertThat(shelf.find(point.code())).contains(reissued);
        assertThat(shelf.find(next)).contains(reissued);
    }

    @Test
    void findsAPointThatWasPutUpAfterItsCodeWasTried() {
        var shelf = new PointShelf(points, Freshness.ALONE, clock);
        assertThat(shelf.find(point.code())).isEmpty();

        points.add(List.of(point));

        assertThat(shelf.find(point.code())).contains(point);
    }

    private PointShelf shelfWithPoint(Freshness freshness) {
        points.add(List.of(point));
        var shelf = new PointShelf(points, freshness, clock);
        assertThat(shelf.find(point.code())).contains(point);
        return shelf;
    }
}
