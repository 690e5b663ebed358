package org.weike.core.credit;

import static org.weike.core.credit.CreditFixture.BRANCH;
import static org.weike.core.credit.CreditFixture.DEFAULT;
import static org.weike.core.credit.CreditFixture.KEYS;
import static org.weike.core.credit.CreditFixture.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.weike.core.MovableClock;
import org.weike.core.organization.Footprints;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Lessons;
import org.weike.core.study.StudyFixture;

/** Accounts that were posted by the default rules, and everything that posts them anew, started over some stores. */
final class RecomputationFixture {

    static final RuleSet GENEROUS = rules("generous:1", "0.5", List.of());

    final MovableClock clock = new MovableClock(NOW.plusSeconds(86_400));
    final Footprints traces = new Footprints();
    final List<Object> events = new ArrayList<>();
    Consumer<Object> listener = event -> {};
    final RuleSets ruleSets = new InMemoryRuleSets(DEFAULT);
    final Recomputations recomputations;
    final CreditAccounts accounts;
    final CreditBook book;
    final Recomputer recomputer;

    RecomputationFixture() {
        this(new InMemoryCreditAccounts(), new InMemoryRecomputations());
        ruleSets.add(GENEROUS);
    }

    private RecomputationFixture(CreditAccounts accounts, Recomputations recomputations) {
        this.accounts = accounts;
        this.recomputations = recomputations;
        this.book = new CreditBook(accounts, new Seals(KEYS), () -> NOW, events::add);
        this.recomputer = new Recomputer(
                accounts,
                book,
                ruleSets,
                recomputations,
                StudyFixture.Stores.inMemory().attempts(),
                new Lessons(),
                traces,
                event -> {
                    events.add(event);
                    listener.accept(event);
                },
                clock,
                Duration.ofMillis(20));
    }

    /** The same platform over the same stores, which dies somewhere. */
    RecomputationFixture dyingAt(CrashPoint crash) {
        var mortal = new RecomputationFixture(crash.in(accounts), crash.in(recomputations));
        ruleSets.all().stream().filter(it -> !it.equals(DEFAULT)).forEach(mortal.ruleSets::add);
        return mortal;
    }

    Recomputation begin(RuleSet rules) {
        var first = Recomputation.of(2026, rules.id(), accounts.ofYear(2026), clock.instant());
        var begun =
                recomputations.find(first.id()).map(it -> it.followedBy(first)).orElse(first);
        recomputations.put(begun);
        return begun;
    }

    Recomputation run(RuleSet rules) {
        return run(begin(rules));
    }

    Recomputation run(Recomputation begun) {
        recomputer.run(begun, it -> {});
        return recomputations.find(begun.id()).orElseThrow();
    }

    /** As a worker does that takes up what another one left. */
    Recomputation goOn() {
        var left = recomputations.find(RecomputationId.of(2026)).orElseThrow();
        return left.isRunning() ? run(left) : left;
    }

    void study(PersonId person, String lesson, int minutes) {
        post(person, DEFAULT, lesson(lesson, minutes));
    }

    void post(PersonId person, RuleSet rules, Deed deed, String id) {
        post(person, rules, new Done(new EntryId(id), deed));
    }

    private void post(PersonId person, RuleSet rules, Done done) {
        var deed = done.deed();
        rules.award(deed.activity(), deed.unit(), deed.amount()).ifPresent(it -> {
            var posting = new Posting(
                    done.id(),
                    CreditChange.plus(it.hours()),
                    it.counter(),
                    rules.id(),
                    it.rule(),
                    new Evidence(Evidence.Kind.ATTENDANCE, done.id().value(), NOW, Measure.of(deed.amount())),
                    NOW,
                    BRANCH,
                    null);
            new YearCeilings(book).post(person, 2026, posting, it.carried(), rules);
        });
    }

    private static Done lesson(String lesson, int minutes) {
        return new Done(
                new EntryId("lesson:" + lesson + ":2026"),
                new Deed(Activity.LESSON, Unit.MINUTE, BigDecimal.valueOf(minutes)));
    }

    Balance balance(PersonId person, int year) {
        var parts = book.parts(person, year);
        return parts.isEmpty() ? Balance.NOTHING : parts.getLast().balance();
    }

    List<String> entries(PersonId person, int year) {
        return book.parts(person, year).stream()
                .flatMap(it -> it.entries().stream())
                .map(it -> it.id().value() + " " + it.posting().change())
                .toList();
    }

    Verdict verify(PersonId person, int year) {
        return new ChainCheck(new Seals(KEYS)).verify(book.parts(person, year));
    }

    /** Like the default, but short lessons bring other hours, and there are ceilings. */
    static RuleSet rules(String id, String shortLesson, List<RuleSet.Ceiling> ceilings) {
        var band = new Conversion.Band(0, CreditHours.of(shortLesson));
        var lessons = new Conversion.ByDuration("short-lesson", Activity.LESSON, Counter.ONLINE, List.of(band));
        return new RuleSet(
                new RuleSetId(id),
                DEFAULT.validity(),
                Stream.concat(Stream.of(lessons), DEFAULT.conversions().stream().skip(1))
                        .toList(),
                ceilings,
                DEFAULT.shares(),
                DEFAULT.repeat(),
                DEFAULT.norms());
    }

    static RuleSet.Ceiling ofYear(String rule, String most) {
        return new RuleSet.Ceiling(Set.of(rule), RuleSet.Ceiling.Span.YEAR, CreditHours.of(most), true);
    }

    /** What was done, and what its entry is called. */
    private record Done(EntryId id, Deed deed) {}
}
