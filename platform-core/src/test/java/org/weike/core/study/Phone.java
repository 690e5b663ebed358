package org.weike.core.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.weike.core.MovableClock;
import org.weike.core.lesson.Block;
import org.weike.core.shared.Actor;

/** A page in a browser: keeps what it saw until it is acknowledged, honestly unless a test makes it lie. */
public final class Phone {

    private final StudyDesk desk;
    private final Actor reader;
    private final StartedAttempt started;
    private final MovableClock clock;
    private final long origin;
    private final String page = "p" + System.identityHashCode(this);
    private final List<StudyEvent> unsent = new ArrayList<>();
    private int number;

    public Phone(StudyDesk desk, Actor reader, StartedAttempt started, MovableClock clock) {
        this.desk = desk;
        this.reader = reader;
        this.started = started;
        this.clock = clock;
        this.origin = clock.millis();
    }

    public StartedAttempt started() {
        return started;
    }

    /** Milliseconds on the page's own clock. */
    long time() {
        return clock.millis() - origin;
    }

    /** Shows a block for a while that really passes. */
    public Phone look(int block, Duration time) {
        long from = time();
        clock.advance(time);
        return claim(block, from, time());
    }

    /** Says that a block was shown, true or not. */
    public Phone claim(int block, long from, long to) {
        unsent.add(new StudyEvent.Shown(next(), block, new Interval(from, to)));
        return this;
    }

    /** Says that a film was played, true or not. */
    Phone claimPlayed(int block, Interval time, Interval medium) {
        unsent.add(new StudyEvent.Played(next(), block, time, medium));
        return this;
    }

    public Phone answer() {
        for (int question = 0; question < started.version().recall().size(); question++) {
            unsent.add(new StudyEvent.Answered(next(), question, Set.of(0)));
        }
        return this;
    }

    /** Reads the lesson at half the fastest pace, answers, and sends it all. */
    public Reported readOn() {
        for (Block block : started.version().blocks()) {
            look(block.index(), block.leastTime().multipliedBy(2));
        }
        return answer().send();
    }

    public Report report() {
        return new Report(time(), unsent);
    }

    public Reported send() {
        var reported = deliver(report());
        unsent.clear();
        return reported;
    }

    void acknowledged(Report report) {
        unsent.removeAll(report.events());
    }

    public Reported deliver(Report report) {
        return desk.report(reader, started.token(), report);
    }

    public Progress progress() {
        return ((Reported.Accepted) deliver(Report.nothing())).progress();
    }

    public String receipt() {
        var receipt = ((Reported.Accepted) deliver(Report.nothing())).receipt();
        return receipt == null ? "" : receipt;
    }

    private EventId next() {
        return new EventId(page, number++);
    }
}
