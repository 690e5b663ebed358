package org.weike.core.reminder;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.CreditYear;
import org.weike.core.credit.RuleSet;
import org.weike.core.mail.UnsubscribeLinks;
import org.weike.core.organization.Person;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.study.StudyPlan;

/** Puts together what a person is told; writes nothing. */
@Component
final class DigestComposer {

    private static final Actor REMINDERS = new Actor.Platform("reminders");

    private final CreditDesk credit;
    private final StudyPlan plan;
    private final FreshLessons fresh;
    private final MinuteBudget budget;
    private final UnsubscribeLinks links;

    DigestComposer(CreditDesk credit, StudyPlan plan, FreshLessons fresh, MinuteBudget budget, UnsubscribeLinks links) {
        this.credit = credit;
        this.plan = plan;
        this.fresh = fresh;
        this.budget = budget;
        this.links = links;
    }

    /** Empty for who owes nothing: neither hours of the year nor one of the tasks. */
    Optional<Digest> compose(Person person, Told told, Instant now) {
        var year = credit.year(REMINDERS, person.id(), CreditTime.yearOf(now));
        if (year.shortfall().hundredths() == 0 && told.tasks().isEmpty()) {
            return Optional.empty();
        }
        var next = year.shortfall().hundredths() == 0 ? null : next(person, budget.ceiling() - told.minutes());
        return Optional.of(new Digest(person.name(), owed(year), fresh.lines(), next, told.tasks(), links.page("/me")));
    }

    private static Digest.Owed owed(CreditYear year) {
        RuleSet.Target target = year.target();
        var hours = target == null ? CreditHours.ZERO : target.hours();
        return new Digest.Owed(year.year(), hours, year.counted(), year.shortfall());
    }

    /** What they could study next, if a month has minutes enough beside the tasks. */
    private Digest.@Nullable LessonLine next(Person person, int minutesLeft) {
        return plan.next(Actor.of(person.id()))
                .map(it -> new Digest.LessonLine(
                        it.lesson(), it.header().title(), it.header().minutes()))
                .filter(it -> it.minutes() <= minutesLeft)
                .orElse(null);
    }
}
