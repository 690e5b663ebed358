package org.weike.core.credit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditTrail;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.study.Attempts;

/**
 * Tells what other rules would change in a year, and posts it, account by account. Each account is written in one piece
 * or not at all, and one that is as it should be is left alone, so that doing it again posts nothing twice.
 */
@Component
final class Recomputer {

    private static final Actor PLATFORM = new Actor.Platform("recomputation");
    private static final int PAGE = 500;
    private static final int TRIES = 500;

    private final CreditAccounts accounts;
    private final CreditBook book;
    private final RuleSets ruleSets;
    private final Recomputations recomputations;
    private final Attempts attempts;
    private final LessonShelf lessons;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recomputer(
            CreditAccounts accounts,
            CreditBook book,
            RuleSets ruleSets,
            Recomputations recomputations,
            Attempts attempts,
            LessonShelf lessons,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.book = book;
        this.ruleSets = ruleSets;
        this.recomputations = recomputations;
        this.attempts = attempts;
        this.lessons = lessons;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Hands over each difference and posts nothing. */
    RecomputationTotals preview(RuleSet rules, int year, Consumer<YearDifference> sink) {
        var reckoner = reckoner(rules, Instant.MAX);
        var sum = new RecomputationTotals[] {RecomputationTotals.NONE};
        accounts.eachOfYear(year, null, it -> {
            var difference = reckoner.difference(reckoner.reckon(yearOf(it), parts(it), now()), now());
            sum[0] = sum[0].plus(difference);
            if (difference.isAny()) {
                sink.accept(difference);
            }
        });
        return sum[0];
    }

    /** Posts everything that is missing behind the last account that is done. */
    void run(Recomputation begun) {
        var rules = ruleSets.find(begun.rules())
                .orElseThrow(() ->
                        new IllegalStateException("no rules " + begun.rules().value()));
        var run = new Run(begun, reckoner(rules, begun.begun()));
        accounts.eachOfYear(begun.year(), begun.last(), run::take);
        run.end();
    }

    private Reckoner reckoner(RuleSet rules, Instant begun) {
        boolean carries = rules.carriesOver() || ruleSets.all().stream().anyMatch(RuleSet::carriesOver);
        return new Reckoner(book, rules, new Deeds(ruleSets, attempts, lessons), carries, begun);
    }

    private List<CreditAccount> parts(CreditAccount first) {
        return first.isFull() ? book.parts(first.person(), first.year()) : List.of(first);
    }

    private static PersonYear yearOf(CreditAccount account) {
        return new PersonYear(account.person(), account.year());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** One recomputation on its way. */
    private final class Run {

        private final Reckoner reckoner;
        private final List<CreditAccount> page = new ArrayList<>(PAGE);
        private Recomputation current;

        Run(Recomputation begun, Reckoner reckoner) {
            this.current = begun;
            this.reckoner = reckoner;
        }

        void take(CreditAccount account) {
            page.add(account);
            if (page.size() == PAGE) {
                post();
            }
        }

        void end() {
            if (!page.isEmpty()) {
                post();
            }
            // told before it is done: cut off in between, it is taken up again, posts nothing twice and tells again
            events.publishEvent(new CreditReckoned(current.year()));
            recomputations.put(current.ended(Recomputation.Stage.DONE));
            audit.record(PLATFORM, RecomputationActs.finished(current));
        }

        private void post() {
            Instant now = now();
            var all = page.stream()
                    .map(it -> reckoner.reckon(yearOf(it), parts(it), now))
                    .toList();
            var posted = isPosted(all.stream().flatMap(List::stream).toList(), now)
                    ? all
                    : page.stream().map(this::postAlone).toList();
            var totals = current.totals();
            for (List<AccountReckoning> each : posted) {
                totals = totals.plus(reckoner.difference(each, now));
            }
            current = current.having(totals, page.getLast().id(), now);
            recomputations.put(current);
            page.clear();
        }

        private List<AccountReckoning> postAlone(CreditAccount account) {
            for (int tried = 0; tried < TRIES; tried++) {
                Instant now = now();
                var all = reckoner.reckon(account.person(), account.year(), now);
                if (isPosted(all, now)) {
                    return all;
                }
            }
            throw new EditConflict("credit account " + account.id().value());
        }

        /** Whether nobody was faster with any of these. */
        private boolean isPosted(List<AccountReckoning> all, Instant now) {
            var changed = all.stream()
                    .filter(it -> !it.reckoning().postings(now).isEmpty())
                    .toList();
            var grown = changed.stream()
                    .map(it -> book.grown(it, it.reckoning().postings(now)))
                    .toList();
            int written = grown.isEmpty() ? 0 : accounts.postAll(grown);
            return written == grown.size();
        }
    }
}
