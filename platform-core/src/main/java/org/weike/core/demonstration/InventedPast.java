package org.weike.core.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weike.core.demonstration.DemonstrationProvince.Stage;
import org.weike.core.demonstration.DemonstrationProvince.Stages;
import org.weike.core.demonstration.InventedYear.Sitting;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.Lessons;
import org.weike.core.scanpoint.ScanCounts;
import org.weike.core.scanpoint.ScanHour;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPointId;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.core.study.Attempt;
import org.weike.core.study.Attempts;
import org.weike.core.study.LessonFinished;
import org.weike.core.study.StudyDesk;

/**
 * Plays what the people of the province studied since the year began: they read and answer through the ordinary desk
 * while the clock of this thread stands in the past. Without such a clock nothing can be played. What was played before
 * a kill is not played again, and what is missing of it is.
 */
@Component
final class InventedPast {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(10);

    private final ObjectProvider<DemonstrationClock> clocks;
    private final StudyDesk study;
    private final Attempts attempts;
    private final ScanCounts scans;
    private final Lessons lessons;
    private final Search search;
    private final ApplicationEventPublisher events;

    InventedPast(
            ObjectProvider<DemonstrationClock> clocks,
            StudyDesk study,
            Attempts attempts,
            ScanCounts scans,
            Lessons lessons,
            Search search,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.study = study;
        this.attempts = attempts;
        this.scans = scans;
        this.lessons = lessons;
        this.search = search;
        this.events = events;
    }

    boolean canBePlayed() {
        return clocks.getIfAvailable() != null;
    }

    /** What happens from New Year to the day before the instant, near the points that hang. */
    InventedYear yearUntil(Instant end, List<ScanPoint> hanging) {
        return new InventedYear(hanging, LessonsByAudience.of(lessons), end);
    }

    void play(List<Part> parts, InventedTree tree, InventedYear year, Stages progress) {
        DemonstrationClock clock = clocks.getObject();
        var all = new ArrayList<Sitting>();
        var missing = new ArrayList<Scene>();
        for (Part part : parts) {
            List<Sitting> sittings = year.of(part, tree.surroundings(part));
            List<Attempt> played = attempts.of(part.id(), Instant.EPOCH);
            played.forEach(it -> settle(it, clock));
            var known = played.stream().map(InventedPast::moment).collect(Collectors.toCollection(HashSet::new));
            sittings.stream()
                    .filter(it -> known.add(new Moment(it.lesson(), it.start())))
                    .forEach(it -> missing.add(new Scene(Actor.of(part.id()), it)));
            all.addAll(sittings);
        }
        for (int done = 0; done < missing.size(); done++) {
            progress.at(Stage.LESSONS, done, missing.size());
            play(missing.get(done), clock);
        }
        progress.at(Stage.LESSONS, missing.size(), missing.size());
        countScans(all);
        search.await(search.changed("person", List.of()), SHOWN_WITHIN);
    }

    private static Moment moment(Attempt attempt) {
        return new Moment(attempt.ticket().version().lesson(), attempt.ticket().start());
    }

    /** What was killed between an attempt and its credit is credited as if it had not been. */
    private void settle(Attempt attempt, DemonstrationClock clock) {
        attempt.completion()
                .filter(it -> !attempt.owes().isEmpty())
                .ifPresent(it -> clock.at(it, () -> events.publishEvent(new LessonFinished(attempt.id()))));
    }

    private void play(Scene scene, DemonstrationClock clock) {
        Sitting sitting = scene.sitting();
        Instant start = sitting.start();
        clock.at(start, () -> {
            var started = study.start(scene.reader(), sitting.lesson(), origin(sitting));
            var report = new InventedReading(started.version(), new Random(sitting.seed())).report();
            clock.at(start.plusMillis(report.sentAt()), () -> study.report(scene.reader(), started.token(), report));
        });
    }

    private static Origin origin(Sitting sitting) {
        return sitting.point().map(it -> Origin.point(it.code().value())).orElse(Origin.DESK);
    }

    /** Brings the counts of past hours, in which nobody else scanned anything, to what was played. */
    private void countScans(List<Sitting> sittings) {
        var missing = new HashMap<ScanHour, Long>();
        sittings.forEach(sitting ->
                sitting.point().ifPresent(it -> missing.merge(hour(it.id(), sitting.start()), 1L, Long::sum)));
        Map<ScanPointId, List<ScanHour>> byPoint =
                missing.keySet().stream().collect(Collectors.groupingBy(ScanHour::point));
        byPoint.forEach((point, hours) -> {
            var days = hours.stream().map(ScanHour::day).sorted().toList();
            scans.of(point, days.getFirst(), days.getLast())
                    .forEach(day -> hours.stream()
                            .filter(it -> it.day().equals(day.day()))
                            .forEach(it -> missing.merge(it, -day.hours().get(it.hour()), Long::sum)));
        });
        missing.values().removeIf(it -> it <= 0);
        if (!missing.isEmpty()) {
            scans.add(missing);
        }
    }

    private static ScanHour hour(ScanPointId point, Instant at) {
        var local = at.atZone(CHINA);
        LocalDate day = local.toLocalDate();
        return new ScanHour(point, day, local.getHour());
    }

    /** Somebody at a lesson. */
    private record Scene(Actor reader, Sitting sitting) {}

    /** What tells a person's attempts apart. */
    private record Moment(LessonId lesson, Instant start) {}
}
