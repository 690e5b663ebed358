package org.weike.core.scanpoint;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;

class TargetTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Target.Single BREAKFAST = new Target.FixedLesson(new LessonId("breakfast"));
    private static final Target.Single NIGHT = new Target.FixedLesson(new LessonId("night"));
    private static final Target.Single ALWAYS = new Target.CourseInOrder(new CourseId("food-safety"));
    private static final Target RULE = new Target.ByShift(
            List.of(shift(Set.of(MONDAY), "06:00", "09:30", BREAKFAST), shift(Set.of(FRIDAY), "22:00", "06:00", NIGHT)),
            ALWAYS);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T05:59:59, food-safety",
        "2026-03-02T06:00:00, breakfast",
        "2026-03-02T09:29:59, breakfast",
        "2026-03-02T09:30:00, food-safety",
        "2026-03-03T07:00:00, food-safety",
        "2026-03-06T21:59:59, food-safety",
        "2026-03-06T22:00:00, night",
        "2026-03-07T05:59:59, night",
        "2026-03-07T06:00:00, food-safety",
        "2026-03-07T22:30:00, food-safety",
        "2026-03-06T03:00:00, food-safety",
    })
    void opensByTheWallClockOfTheZone(LocalDateTime local, String expected) {
        assertThat(idOf(RULE.opens(local.atZone(SHANGHAI).toInstant(), SHANGHAI)))
                .isEqualTo(expected);
    }

    @Test
    void letsTheFirstMatchingShiftWin() {
        var rule = new Target.ByShift(
                List.of(
                        shift(EnumSet.allOf(DayOfWeek.class), "08:00", "08:00", NIGHT),
                        shift(EnumSet.allOf(DayOfWeek.class), "00:00", "00:00", BREAKFAST)),
                ALWAYS);

        assertThat(rule.opens(Instant.parse("2026-03-02T12:00:00Z"), SHANGHAI)).isEqualTo(NIGHT);
    }

    @Test
    void opensTheSameAtAllHoursWithoutARule() {
        assertThat(BREAKFAST.opens(Instant.EPOCH, SHANGHAI)).isEqualTo(BREAKFAST);
    }

    @Test
    void refusesShiftsThatNeverCome() {
        assertThatThrownBy(() -> shift(Set.of(), "06:00", "09:30", BREAKFAST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target.ByShift(List.of(), ALWAYS)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Shift shift(Set<DayOfWeek> days, String from, String until, Target.Single opens) {
        return new Shift(days, TimeWindow.of(LocalTime.parse(from), LocalTime.parse(until)), opens);
    }

    private static String idOf(Target.Single single) {
        return switch (single) {
            case Target.FixedLesson(LessonId lesson) -> lesson.value();
            case Target.CourseInOrder(CourseId course) -> course.value();
        };
    }
}
