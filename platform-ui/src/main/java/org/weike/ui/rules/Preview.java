package org.weike.ui.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.RecomputationTotals;
import org.weike.core.credit.RulePreview;
import org.weike.core.credit.RuleProblem;
import org.weike.core.credit.TargetTrial;
import org.weike.core.credit.YearDifference;

/** A question what other rules would change, while it is answered and after. */
final class Preview {

    private final Instant asked;
    private final AtomicLong changed = new AtomicLong();
    private final Differences differences = new Differences();
    private volatile boolean stopping;
    private volatile long looked;
    private volatile TargetTrial.@Nullable Done targets;
    private volatile @Nullable Answer answer;

    Preview(Instant asked) {
        this.asked = asked;
    }

    /** Since when the answer may have been overtaken by what was posted. */
    Instant asked() {
        return asked;
    }

    /** Takes how many people were looked at for what is asked of them; called by the one thread that answers. */
    void looked(long people) {
        goOn();
        looked = people;
    }

    /** Takes what would be asked of people, which is known before the differences are. */
    void take(TargetTrial tried) {
        if (tried instanceof TargetTrial.Done done) {
            targets = done;
        }
    }

    /** Takes what is found; called by the one thread that answers. */
    void take(YearDifference one) {
        goOn();
        changed.incrementAndGet();
        differences.take(one);
    }

    private void goOn() {
        if (stopping) {
            throw new CancellationException("nobody waits for this preview any more");
        }
    }

    void stop() {
        stopping = true;
    }

    /** How many people were found so far for whom something changes. */
    long changed() {
        return changed.get();
    }

    /** How many people were looked at so far for what is asked of them. */
    long looked() {
        return looked;
    }

    /** What would be asked of people; empty while that is not known. */
    Optional<TargetTrial.Done> targets() {
        return Optional.ofNullable(targets);
    }

    void end(RulePreview outcome) {
        answer = switch (outcome) {
            case RulePreview.Done it -> new Answer.Found(it.totals(), differences.largest());
            case RulePreview.Refused it -> new Answer.Faulty(it.problems());
        };
    }

    void fail() {
        answer = stopping ? new Answer.Stopped() : new Answer.Failed();
    }

    /** Nothing while it goes on. */
    @Nullable Answer answer() {
        return answer;
    }

    /** What came of asking. */
    sealed interface Answer {

        /** The sum of all differences and the largest of them. */
        record Found(RecomputationTotals totals, List<YearDifference> largest) implements Answer {}

        /** These rules could not decide anything. */
        record Faulty(List<RuleProblem> problems) implements Answer {}

        /** Somebody gave it up. */
        record Stopped() implements Answer {}

        /** It did not come to its end. */
        record Failed() implements Answer {}
    }
}
