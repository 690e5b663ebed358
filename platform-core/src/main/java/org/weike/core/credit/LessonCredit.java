package org.weike.core.credit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.shared.OrganizationId;
import org.weike.core.study.Attempt;
import org.weike.core.study.Attempts;
import org.weike.core.study.Debt;
import org.weike.core.study.LessonFinished;

/** Credits what completed attempts owe: as soon as they are completed, or later if a crash came in between. */
@Component
class LessonCredit {

    private static final Logger LOG = LoggerFactory.getLogger(LessonCredit.class);

    private final Attempts attempts;
    private final LessonShelf lessons;
    private final RuleSets ruleSets;
    private final Homes homes;
    private final YearCeilings ceilings;
    private final Clock clock;

    LessonCredit(Attempts attempts, LessonShelf lessons, RuleSets ruleSets, Homes homes, CreditBook book, Clock clock) {
        this.attempts = attempts;
        this.lessons = lessons;
        this.ruleSets = ruleSets;
        this.homes = homes;
        this.ceilings = new YearCeilings(book);
        this.clock = clock;
    }

    @EventListener
    void on(LessonFinished finished) {
        attempts.find(finished.attempt()).ifPresent(this::settle);
    }

    /** Settles every debt that was left. */
    @Scheduled(initialDelayString = "${weike.debts.first:PT10S}", fixedDelayString = "${weike.debts.every:PT1M}")
    void settleAll() {
        var owing = new ArrayList<Attempt>();
        attempts.eachOwing(Debt.CREDIT, owing::add);
        owing.forEach(this::settle);
    }

    private void settle(Attempt attempt) {
        var person = attempt.owner();
        var home = person.flatMap(homes::home);
        var version = lessons.find(attempt.ticket().version());
        var received = attempt.completion();
        if (home.isEmpty() || version.isEmpty() || received.isEmpty()) {
            LOG.warn(
                    "attempt {} goes on owing credit: its person or lesson is not known",
                    attempt.id().value());
            return;
        }
        post(attempt, version.get(), received.get(), home.get());
        attempts.settle(attempt.id(), Debt.CREDIT);
    }

    private void post(Attempt attempt, LessonVersion version, Instant received, OrganizationId home) {
        int year = CreditTime.yearOf(received);
        var rules = ruleSets.inForceAt(received);
        var minutes = BigDecimal.valueOf(version.header().minutes());
        var evidence = new Evidence(Evidence.Kind.LESSON_ATTEMPT, attempt.id().value(), received, Measure.of(minutes));
        rules.award(Activity.LESSON, Unit.MINUTE, minutes).ifPresent(it -> {
            var whole = new Posting(
                    entryId(rules, version, year),
                    CreditChange.plus(it.hours()),
                    it.counter(),
                    rules.id(),
                    it.rule(),
                    evidence,
                    Instant.ofEpochMilli(clock.millis()),
                    home,
                    null);
            ceilings.post(attempt.owner().orElseThrow(), year, whole, it.carried(), rules);
        });
    }

    private static EntryId entryId(RuleSet rules, LessonVersion version, int year) {
        return switch (rules.repeat()) {
            case ONCE_A_YEAR -> EntryId.lesson(version.lesson(), year);
            case EACH_VERSION_ONCE_A_YEAR -> EntryId.lessonVersion(version.id(), year);
        };
    }
}
