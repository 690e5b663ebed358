package org.weike.core.roster;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.roster.table.FileProblem;

/**
 * How far an import has come: one tally for each page of its rows says what is on it, and {@code done} how many of the
 * pages a worker has finished.
 */
public record Progress(
        Stage stage,
        List<Tally> pages,
        int done,
        boolean asked,
        @Nullable FileProblem problem,
        @Nullable Instant begun,
        @Nullable Instant leased) {

    public Progress {
        pages = List.copyOf(pages);
        begun = begun == null ? null : begun.truncatedTo(ChronoUnit.MILLIS);
        leased = leased == null ? null : leased.truncatedTo(ChronoUnit.MILLIS);
    }

    /** At the beginning of a stage before which nothing was planned. */
    static Progress at(Stage stage) {
        return new Progress(stage, List.of(), 0, false, null, null, null);
    }

    /** To be committed, from where an earlier commit stopped. */
    Progress committing(Instant now) {
        int from = stage == Stage.STOPPED ? done : 0;
        return new Progress(Stage.COMMITTING, pages, from, false, null, begun == null ? now : begun, null);
    }

    /** To be undone, from the last page that was written or begun. */
    Progress undoing() {
        int from = stage == Stage.STOPPED ? Math.min(done + 1, pages.size()) : done;
        return new Progress(Stage.UNDOING, pages, from, false, null, begun, null);
    }

    /** The same stage, or the one that follows, with so many pages done. */
    Progress having(Stage next, int pagesDone, Instant now) {
        boolean goesOn = next.isAtWork();
        return new Progress(next, pages, pagesDone, asked && goesOn, null, begun, goesOn ? now : null);
    }

    /** With as many pages planned as there are tallies. */
    Progress planned(List<Tally> tallies, Instant now) {
        return new Progress(stage, tallies, tallies.size(), asked, null, begun, now);
    }

    /** Planned to the end. */
    static Progress previewed(List<Tally> tallies) {
        return new Progress(Stage.PREVIEWED, tallies, 0, false, null, null, null);
    }

    Progress failing(FileProblem why) {
        return new Progress(Stage.FAILED, List.of(), 0, false, why, begun, null);
    }

    Progress askedToStop() {
        return new Progress(stage, pages, done, true, problem, begun, leased);
    }

    /** Taken by a worker, who must say again before long that it is still there. */
    Progress leasedAt(Instant now) {
        return new Progress(stage, pages, done, asked, problem, begun, now);
    }

    /** Whether a worker is wanted, and none has been heard of since the instant. */
    boolean isAbandonedSince(Instant instant) {
        return stage.isAtWork() && (leased == null || leased.isBefore(instant));
    }
}
