package org.weike.core.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.weike.core.demonstration.DemonstrationProvince.Progress;
import org.weike.core.demonstration.DemonstrationProvince.Stage;
import org.weike.core.demonstration.InventedYear.Sitting;
import org.weike.core.lesson.Lessons;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.core.study.Attempts;
import org.weike.core.study.StudyDesk;

/**
 * Plays what the people of the province studied since the year began: they scan, read and answer through the ordinary
 * desks while the clock of this thread stands in the past. Without such a clock nothing is played.
 */
@Component
final class InventedPast {

    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(10);

    private final ObjectProvider<DemonstrationClock> clocks;
    private final StudyDesk study;
    private final Attempts attempts;
    private final ScanPointDesk points;
    private final Lessons lessons;
    private final Search search;

    InventedPast(
            ObjectProvider<DemonstrationClock> clocks,
            StudyDesk study,
            Attempts attempts,
            ScanPointDesk points,
            Lessons lessons,
            Search search) {
        this.clocks = clocks;
        this.study = study;
        this.attempts = attempts;
        this.points = points;
        this.lessons = lessons;
        this.search = search;
    }

    /** Whoever has studied anything already keeps the past they have. */
    void play(List<Part> parts, InventedTree tree, List<ScanPoint> hanging, Progress progress) {
        DemonstrationClock clock = clocks.getIfAvailable();
        if (clock == null) {
            return;
        }
        var year = new InventedYear(hanging, LessonsByAudience.of(lessons), clock.instant());
        var scenes = new ArrayList<Scene>();
        for (Part part : parts) {
            if (attempts.of(part.id(), Instant.EPOCH).isEmpty()) {
                year.of(part, tree.surroundings(part)).forEach(it -> scenes.add(new Scene(Actor.of(part.id()), it)));
            }
        }
        for (int done = 0; done < scenes.size(); done++) {
            progress.at(Stage.LESSONS, done, scenes.size());
            play(scenes.get(done), clock);
        }
        progress.at(Stage.LESSONS, scenes.size(), scenes.size());
        search.await(search.changed("person", List.of()), SHOWN_WITHIN);
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

    private Origin origin(Sitting sitting) {
        return sitting.point()
                .map(it -> {
                    points.resolve(Actor.ANYBODY, it.code().value(), sitting.start());
                    return Origin.point(it.code().value());
                })
                .orElse(Origin.DESK);
    }

    /** Somebody at a lesson. */
    private record Scene(Actor reader, Sitting sitting) {}
}
