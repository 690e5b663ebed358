package org.weike.core.scanpoint;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;

/** What every keeper of scan points promises; each test brings points of its own. */
public abstract class ScanPointsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Random RANDOM = new Random(20);
    private static final Target.Single LESSON = new Target.FixedLesson(new LessonId("hot"));
    private static final Target.Single COURSE = new Target.CourseInOrder(new CourseId("food-safety"));
    private static final Target SHIFT = new Target.ByShift(
            List.of(new Shift(
                    Set.of(MONDAY), TimeWindow.of(LocalTime.parse("22:00"), LocalTime.parse("06:00")), LESSON)),
            COURSE);

    protected abstract ScanPoints points();

    @Test
    void findsPointsAsTheyWereWithEachKindOfTarget() {
        var added =
                Stream.of(LESSON, COURSE, SHIFT).map(it -> point("kinds", it)).toList();

        points().add(added);

        assertThat(points().findAll(added.reversed().stream().map(ScanPoint::id).toList()))
                .isEqualTo(added.reversed());
        assertThat(points().at(Set.of(new OrganizationId("kinds")))).containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    void findsAPointByEveryCodeThatItHad() {
        var point = point("codes", LESSON);
        var next = ScanCode.draw(RANDOM);
        points().add(List.of(point));

        points().reserve(next, point.id());
        var reissued = point.reissuedWith(next, NOW);
        points().replace(reissued);

        assertThat(points().findByCode(point.code())).hasValue(reissued);
        assertThat(points().findByCode(next)).hasValue(reissued);
        assertThat(points().findByCode(ScanCode.draw(RANDOM))).isEmpty();
    }

    @Test
    void reservesNoCodeThatAPointHas() {
        var point = point("reserved", LESSON);
        var other = point("reserved", LESSON);
        points().add(List.of(point, other));

        assertThatThrownBy(() -> points().reserve(point.code(), other.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void replacesOnlyTheRevisionBefore() {
        var point = point("revisions", LESSON);
        points().add(List.of(point));
        points().replace(point.revoked(NOW));

        assertThatThrownBy(() -> points().replace(point.retargetedTo(COURSE, NOW)))
                .isInstanceOf(EditConflict.class);
        assertThat(points().find(point.id())).hasValue(point.revoked(NOW));
    }

    @Test
    void tellsWhatChangedSince() {
        var early = point("changes", LESSON);
        var late = point("changes", LESSON).revoked(NOW.plusSeconds(3_600));
        points().add(List.of(early, late));

        var changed = new ArrayList<ScanPoint>();
        points().changedSince(NOW.plusSeconds(3_600), changed::add);
        var all = new ArrayList<ScanPoint>();
        points().each(all::add);

        assertThat(changed).contains(late).doesNotContain(early);
        assertThat(all).contains(early, late);
    }

    private static ScanPoint point(String site, Target target) {
        var place = new Place(new OrganizationId(site), "12号桌");
        return ScanPoint.putUp(new NewPoint(place, "每天一课", target), ScanCode.draw(RANDOM), NOW);
    }
}
