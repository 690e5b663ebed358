package org.weike.core.lesson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A fault that readers reported, once or often; nobody keeps who did. */
public record LessonFault(
        LessonFaultId id,
        LessonId lesson,
        int version,
        int block,
        FaultReport.Kind kind,
        long times,
        List<String> notes,
        boolean settled,
        long rev,
        Instant changed) {

    private static final int MOST_NOTES = 20;

    public LessonFault {
        notes = List.copyOf(notes);
    }

    static LessonFault first(FaultReport report, Instant now) {
        return new LessonFault(
                LessonFaultId.of(report),
                report.version().lesson(),
                report.version().number(),
                report.block(),
                report.kind(),
                1,
                report.note().isEmpty() ? List.of() : List.of(report.note()),
                false,
                1,
                now);
    }

    /** The same fault reported once more; a settled one is open again. */
    LessonFault again(FaultReport report, Instant now) {
        var more = new ArrayList<>(notes);
        if (!report.note().isEmpty() && more.size() < MOST_NOTES && !more.contains(report.note())) {
            more.add(report.note());
        }
        return new LessonFault(id, lesson, version, block, kind, times + 1, more, false, rev, now);
    }

    LessonFault settledAt(Instant now) {
        return new LessonFault(id, lesson, version, block, kind, times, notes, true, rev, now);
    }

    /** The same after a write, under the next revision. */
    public LessonFault next() {
        return new LessonFault(id, lesson, version, block, kind, times, notes, settled, rev + 1, changed);
    }
}
