package org.weike.core.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Role;
import org.weike.core.organization.Status.Standing;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.Target;
import org.weike.core.shared.OrganizationId;

/**
 * Invents when somebody studied what since the year began: at most one lesson a day, those on the walls they pass and
 * those written for them first. Says the same of a person whenever it is asked on the same day.
 */
final class InventedYear {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 20_260_101;

    /** Before work, at noon, after work; as many times as likely. */
    private static final int[] HOURS = {6, 7, 7, 8, 10, 12, 12, 12, 13, 15, 17, 18, 19, 20, 20, 21, 22};

    private static final int TRAINEES_LESSONS = 3;
    private static final int OUT_OF_TEN_SCANNED = 8;

    private final List<ScanPoint> points;
    private final LessonsByAudience lessons;
    private final LocalDate newYear;
    private final int days;

    InventedYear(List<ScanPoint> points, LessonsByAudience lessons, Instant now) {
        this.points = points.stream()
                .filter(it -> it.target() instanceof Target.FixedLesson)
                .toList();
        this.lessons = lessons;
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        this.newYear = today.withDayOfYear(1);
        this.days = (int) ChronoUnit.DAYS.between(newYear, today);
    }

    /** In the order in which they happened. */
    List<Sitting> of(Part part, Surroundings around) {
        var chance = new Random(SEED + part.id().value().hashCode());
        var near =
                points.stream().filter(it -> around.sites().contains(it.site())).toList();
        int most = Math.min(howMany(part, chance), days);
        var chosen = choose(part, near, around.audience(), most, chance);
        var dates = dates(chosen.size(), chance);
        var sittings = new ArrayList<Sitting>();
        for (int at = 0; at < chosen.size(); at++) {
            sittings.add(sitting(chosen.get(at), dates.get(at), near, chance));
        }
        return sittings;
    }

    /** A third did nothing, and few did much. */
    private static int howMany(Part part, Random chance) {
        var standing = part.status().standing();
        if (standing == Standing.LOST_CONTACT || standing == Standing.SUSPENDED) {
            return 0;
        }
        if (part.isToTry() && part.leads().stream().allMatch(it -> it.role() == Role.TRAINEE)) {
            return TRAINEES_LESSONS;
        }
        int lot = chance.nextInt(100);
        if (lot < 33) {
            return 0;
        }
        return lot < 73 ? 1 + chance.nextInt(2) : lot < 92 ? 3 + chance.nextInt(3) : 8 + chance.nextInt(7);
    }

    private List<LessonId> choose(Part part, List<ScanPoint> near, List<Audience> audience, int most, Random chance) {
        var wanted = new LinkedHashSet<LessonId>();
        wanted.addAll(shuffled(near.stream().map(InventedYear::lessonOf).toList(), chance));
        audience.forEach(it -> wanted.addAll(shuffled(lessons.of(it), chance)));
        wanted.addAll(shuffled(lessons.all(), chance));
        var open = wanted.stream().filter(lessons.all()::contains).filter(it -> isFree(part, it));
        return shuffled(open.limit(most).toList(), chance);
    }

    /** Whoever tries the table is to find its lesson not yet done. */
    private boolean isFree(Part part, LessonId lesson) {
        return !part.isToTry()
                || points.stream()
                        .filter(it -> it.place().equals(InventedPoints.TABLE))
                        .noneMatch(it -> lessonOf(it).equals(lesson));
    }

    private List<LocalDate> dates(int many, Random chance) {
        var all = shuffled(IntStream.range(0, days).boxed().toList(), chance);
        return all.stream().limit(many).sorted().map(newYear::plusDays).toList();
    }

    private static Sitting sitting(LessonId lesson, LocalDate date, List<ScanPoint> near, Random chance) {
        var time = LocalTime.of(HOURS[chance.nextInt(HOURS.length)], chance.nextInt(60), chance.nextInt(60));
        boolean scanned = chance.nextInt(10) < OUT_OF_TEN_SCANNED;
        var point = near.stream()
                .filter(it -> scanned && lessonOf(it).equals(lesson))
                .findFirst();
        return new Sitting(lesson, date.atTime(time).atZone(CHINA).toInstant(), point, chance.nextLong());
    }

    private static LessonId lessonOf(ScanPoint point) {
        return ((Target.FixedLesson) point.target()).lesson();
    }

    private static <T> List<T> shuffled(List<T> list, Random chance) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }

    /** Where somebody comes by every day, and whom the lessons are written for that suit them, best first. */
    record Surroundings(Set<OrganizationId> sites, List<Audience> audience) {}

    /** One lesson from beginning to end, where it was scanned if it was, and the seed of how it went. */
    record Sitting(LessonId lesson, Instant start, Optional<ScanPoint> point, long seed) {}
}
