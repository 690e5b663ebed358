package org.weike.core.credit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a year being posted anew by other rules, account by account in the order of their ids: how many accounts
 * there are, the last that is done, and what came of those so far.
 */
public record Recomputation(
        RecomputationId id,
        RuleSetId rules,
        Stage stage,
        long accounts,
        RecomputationTotals totals,
        @Nullable AccountId last,
        Instant begun,
        @Nullable Instant leased,
        long rev) {

    public Recomputation {
        begun = begun.truncatedTo(ChronoUnit.MILLIS);
        leased = leased == null ? null : leased.truncatedTo(ChronoUnit.MILLIS);
    }

    static Recomputation of(int year, RuleSetId rules, long accounts, Instant now) {
        return new Recomputation(
                RecomputationId.of(year), rules, Stage.RUNNING, accounts, RecomputationTotals.NONE, null, now, null, 1);
    }

    public int year() {
        return id.year();
    }

    public boolean isRunning() {
        return stage == Stage.RUNNING;
    }

    /** Whether a worker is wanted, and none has been heard of since the instant. */
    boolean isAbandonedSince(Instant instant) {
        return isRunning() && (leased == null || leased.isBefore(instant));
    }

    /** The next one of this year: from where this one stopped if it is by the same rules, else from the beginning. */
    Recomputation followedBy(Recomputation next) {
        boolean goesOn = stage == Stage.STOPPED && rules.equals(next.rules);
        return goesOn
                ? new Recomputation(id, rules, Stage.RUNNING, next.accounts, totals, last, begun, null, rev + 1)
                : new Recomputation(
                        id, next.rules, next.stage, next.accounts, next.totals, null, next.begun, null, rev + 1);
    }

    Recomputation leasedAt(Instant now) {
        return new Recomputation(id, rules, stage, accounts, totals, last, begun, now, rev + 1);
    }

    Recomputation having(RecomputationTotals sum, AccountId done, Instant now) {
        return new Recomputation(id, rules, stage, accounts, sum, done, begun, now, rev + 1);
    }

    Recomputation ended(Stage end) {
        return new Recomputation(id, rules, end, accounts, totals, last, begun, null, rev + 1);
    }

    /** Where a recomputation can be. */
    public enum Stage {
        RUNNING,
        /** Something failed; begun again, it goes on from there. */
        STOPPED,
        DONE
    }
}
