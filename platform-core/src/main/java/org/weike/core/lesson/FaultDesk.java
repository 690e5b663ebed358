package org.weike.core.lesson;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;

/** Takes faults from readers and shows them to editors. */
@Desk
public class FaultDesk {

    private static final int MOST_READ = 5_000;
    private static final int MOST_SHOWN = 200;
    private static final int TRIES = 5;

    private final LessonFaults faults;
    private final Lessons lessons;
    private final LessonShelf shelf;
    private final LessonRights rights;
    private final Clock clock;

    FaultDesk(LessonFaults faults, Lessons lessons, LessonShelf shelf, LessonRights rights, Clock clock) {
        this.faults = faults;
        this.lessons = lessons;
        this.shelf = shelf;
        this.rights = rights;
        this.clock = clock;
    }

    /** Anybody may; the same fault reported often stays one fault, so reports cannot fill the store. */
    public void report(Actor actor, FaultReport report) {
        var version = shelf.find(report.version()).orElseThrow(OutOfReach::new);
        if (report.block() < FaultReport.WHOLE_LESSON
                || report.block() >= version.blocks().size()) {
            throw new OutOfReach();
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (keep(report)) {
                return;
            }
        }
        throw new EditConflict("fault of " + report.version().value());
    }

    private boolean keep(FaultReport report) {
        var known = faults.find(LessonFaultId.of(report));
        if (known.isEmpty()) {
            return faults.add(LessonFault.first(report, clock.instant()));
        }
        try {
            faults.replace(known.get().again(report, clock.instant()));
            return true;
        } catch (EditConflict e) {
            return false;
        }
    }

    /** Open faults of one lesson, newest first. */
    public List<LessonFault> open(Actor actor, LessonId lesson) {
        requireEditor(actor, lesson);
        return faults.open(lesson);
    }

    /** Open faults of every lesson within reach, newest first. */
    public List<LessonFault> open(Actor actor) {
        Map<LessonId, Boolean> within = new HashMap<>();
        return faults.open(MOST_READ).stream()
                .filter(it -> within.computeIfAbsent(it.lesson(), id -> mayLookBehind(actor, id)))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Puts a fault away; it comes back when it is reported again. */
    public LessonFault settle(Actor actor, LessonFaultId id, long rev) {
        var fault = faults.find(id).orElseThrow(OutOfReach::new);
        requireEditor(actor, fault.lesson());
        if (fault.rev() != rev) {
            throw new EditConflict("fault " + id.value());
        }
        return faults.replace(fault.settledAt(clock.instant()));
    }

    private void requireEditor(Actor actor, LessonId lesson) {
        if (!mayLookBehind(actor, lesson)) {
            throw new OutOfReach();
        }
    }

    private boolean mayLookBehind(Actor actor, LessonId lesson) {
        return lessons.find(lesson).map(it -> rights.mayLookBehind(actor, it)).orElse(false);
    }
}
