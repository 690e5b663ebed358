package org.weike.core.scanpoint;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.weike.core.credit.LessonCredited;
import org.weike.core.scanpoint.PointFact.Kind;
import org.weike.core.shared.Origin;
import org.weike.core.study.AttemptTicket;
import org.weike.core.study.Attempts;
import org.weike.core.study.LessonBegun;
import org.weike.core.study.LessonCompleted;

/** Counts what comes of scans, at the point whose code a lesson was opened by, whatever its code is now. */
@Component
final class StudiesAtPoints {

    private final ScanCounter counter;
    private final PointShelf shelf;
    private final Attempts attempts;

    StudiesAtPoints(ScanCounter counter, PointShelf shelf, Attempts attempts) {
        this.counter = counter;
        this.shelf = shelf;
        this.attempts = attempts;
    }

    @EventListener
    void on(LessonBegun begun) {
        count(begun.ticket(), begun.ticket().start(), Kind.BEGUN, 1);
    }

    @EventListener
    void on(LessonCompleted completed) {
        count(completed.ticket(), completed.at(), Kind.COMPLETED, 1);
    }

    @EventListener
    void on(LessonCredited credited) {
        attempts.find(credited.attempt())
                .ifPresent(it -> count(
                        it.ticket(),
                        credited.posted(),
                        Kind.CREDITED,
                        credited.hours().hundredths()));
    }

    private void count(AttemptTicket ticket, Instant at, Kind kind, long amount) {
        if (ticket.origin().place() == Origin.Place.POINT) {
            ScanCode.read(ticket.origin().reference())
                    .flatMap(shelf::find)
                    .ifPresent(it -> counter.count(it.id(), at, kind, amount));
        }
    }
}
