package org.weike.core.credit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditTrail;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.storage.Pulse;
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

    /** How many pages are being posted at once. */
    private static final int AT_ONCE = 2;

    private final CreditAccounts accounts;
    private final CreditBook book;
    private final RuleSets ruleSets;
    private final Recomputations recomputations;
    private final Attempts attempts;
    private final LessonShelf lessons;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration pulse;

    Recomputer(
            CreditAccounts accounts,
            CreditBook book,
            RuleSets ruleSets,
            Recomputations recomputations,
            Attempts attempts,
            LessonShelf lessons,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${weike.recomputation.pulse:PT15S}") Duration pulse) {
        this.accounts = accounts;
        this.book = book;
        this.ruleSets = ruleSets;
        this.recomputations = recomputations;
        this.attempts = attempts;
        this.lessons = lessons;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.pulse = pulse;
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

    /** Posts everything that is missing behind the last account that is done, and says how far it was written down. */
    void run(Recomputation begun, Consumer<Recomputation> written) {
        var rules = ruleSets.find(begun.rules())
                .orElseThrow(() ->
                        new IllegalStateException("no rules " + begun.rules().value()));
        try (var run = new Run(begun, reckoner(rules, begun.begun()), written)) {
            accounts.eachOfYear(begun.year(), begun.last(), run::take);
            run.end();
        }
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

    /** One recomputation on its way: while some pages are being posted, the next one is read and reckoned. */
    private final class Run implements AutoCloseable {

        private final Reckoner reckoner;
        private final Consumer<Recomputation> written;
        private final ExecutorService posting = Executors.newFixedThreadPool(
                AT_ONCE,
                Thread.ofPlatform().daemon().name("weike-recomputation-posting").factory());
        private final Queue<Page> pages = new ArrayDeque<>();
        private List<CreditAccount> next = new ArrayList<>(PAGE);
        private Recomputation current;

        Run(Recomputation begun, Reckoner reckoner, Consumer<Recomputation> written) {
            this.current = begun;
            this.reckoner = reckoner;
            this.written = written;
        }

        void take(CreditAccount account) {
            next.add(account);
            if (next.size() == PAGE) {
                handOver();
            }
        }

        void end() {
            if (!next.isEmpty()) {
                handOver();
            }
            while (!pages.isEmpty()) {
                settle(pages.remove());
            }
            // told before it is done: cut off in between, it is taken up again, posts nothing twice and tells again
            Pulse.during(() -> events.publishEvent(new CreditReckoned(current.year())), pulse, this::lease);
            write(current.ended(Recomputation.Stage.DONE));
            audit.record(PLATFORM, RecomputationActs.finished(current));
        }

        private void lease() {
            write(current.leasedAt(now()));
        }

        private void write(Recomputation next) {
            recomputations.put(next);
            current = next;
            written.accept(next);
        }

        private void handOver() {
            Instant now = now();
            var full = List.copyOf(next);
            var all = full.stream()
                    .map(it -> reckoner.reckon(yearOf(it), parts(it), now))
                    .toList();
            if (pages.size() == AT_ONCE) {
                settle(pages.remove());
            }
            var posted = CompletableFuture.supplyAsync(() -> post(full, all, now), posting);
            pages.add(new Page(full.getLast().id(), posted));
            next = new ArrayList<>(PAGE);
        }

        /** Waits for the first of the pages that are being posted, and writes down how far everything is posted. */
        private void settle(Page page) {
            Instant now = now();
            var totals = current.totals();
            for (List<AccountReckoning> each : page.done()) {
                totals = totals.plus(reckoner.difference(each, now));
            }
            write(current.having(totals, page.last(), now));
        }

        private List<List<AccountReckoning>> post(
                List<CreditAccount> full, List<List<AccountReckoning>> all, Instant now) {
            return isPosted(all.stream().flatMap(List::stream).toList(), now)
                    ? all
                    : full.stream().map(this::postAlone).toList();
        }

        /** What is being posted is posted to its end. */
        @Override
        public void close() {
            posting.close();
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

    /** A page that is being posted, up to its last account. */
    private record Page(AccountId last, CompletableFuture<List<List<AccountReckoning>>> posted) {

        List<List<AccountReckoning>> done() {
            try {
                return posted.join();
            } catch (CompletionException failed) {
                switch (failed.getCause()) {
                    case RuntimeException cause -> throw cause;
                    case Error cause -> throw cause;
                    case null, default -> throw failed;
                }
            }
        }
    }
}
