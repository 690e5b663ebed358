package org.weike.core.study;

import java.util.List;

/**
 * What a page reports at once, and the time on its own clock at the moment of sending. A page sends everything that was
 * not yet acknowledged, so a report that is lost, doubled or overtaken costs its reader nothing.
 */
public record Report(long sentAt, List<StudyEvent> events) {

    /** More than a page can see in the seven days that reports count. */
    private static final int MOST = 5_000;

    public Report {
        events = List.copyOf(events);
        if (sentAt < 0 || sentAt > Interval.MOST || events.size() > MOST) {
            throw new IllegalArgumentException("not a report: " + events.size() + " events sent at " + sentAt);
        }
    }

    /** Asks for the progress without reporting anything. */
    public static Report nothing() {
        return new Report(0, List.of());
    }
}
