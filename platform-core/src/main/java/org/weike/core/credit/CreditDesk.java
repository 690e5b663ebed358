package org.weike.core.credit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.audit.Look;
import org.weike.core.audit.Looks;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.Opened;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Shows accounts to their owners and to those who may see them, and corrects entries without editing any. */
@Desk
public class CreditDesk {

    private final CreditBook book;
    private final Explainer explainer;
    private final ChainCheck chains;
    private final LessonShelf lessons;
    private final RuleSets ruleSets;
    private final Targets targets;
    private final Homes homes;
    private final Reach reach;
    private final AuditTrail audit;
    private final Looks looks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreditDesk(
            CreditBook book,
            Explainer explainer,
            ChainCheck chains,
            LessonShelf lessons,
            RuleSets ruleSets,
            Targets targets,
            Homes homes,
            Reach reach,
            AuditTrail audit,
            Looks looks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.explainer = explainer;
        this.chains = chains;
        this.lessons = lessons;
        this.ruleSets = ruleSets;
        this.targets = targets;
        this.homes = homes;
        this.reach = reach;
        this.audit = audit;
        this.looks = looks;
        this.events = events;
        this.clock = clock;
    }

    /** The person's year by the rules of today, with all entries in the order they were posted. */
    public CreditYear year(Actor actor, PersonId person, int year) {
        return shown(actor, new PersonYear(person, year), clock.instant());
    }

    /**
     * The person's year as it was when the day ended in China: by the rules of then, with the entries that were posted
     * until then.
     */
    public CreditYear yearAsOf(Actor actor, PersonId person, int year, LocalDate day) {
        var now = clock.instant();
        var end = CreditTime.endOf(day).minusMillis(1);
        return shown(actor, new PersonYear(person, year), end.isBefore(now) ? end : now);
    }

    private CreditYear shown(Actor actor, PersonYear of, Instant until) {
        var person = of.person();
        requireSight(actor, person);
        looks.looked(actor, person, Look.Kind.OPENED);
        var entries = book.parts(person, of.year()).stream()
                .flatMap(it -> it.entries().stream())
                .filter(it -> !it.posting().posted().isAfter(until))
                .toList();
        var balance =
                Balance.NOTHING.plus(entries.stream().map(CreditEntry::posting).toList());
        var rules = ruleSets.inForceAtOrFirst(until);
        return new CreditYear(
                person,
                of.year(),
                balance,
                rules.counted(balance),
                targets.of(person, of.year(), rules).orElse(null),
                entries);
    }

    /** What stands behind an entry. */
    public Explanation explain(Actor actor, PersonId person, int year, EntryId entry) {
        requireSight(actor, person);
        return explainer.explain(find(person, year, entry));
    }

    /** How the balance of a year comes about by the rules of today, and what is asked of it. */
    public YearExplanation explainYear(Actor actor, PersonId person, int year) {
        requireSight(actor, person);
        looks.looked(actor, person, Look.Kind.OPENED);
        var rules = ruleSets.inForceAt(clock.instant());
        return YearExplanation.of(
                book.parts(person, year),
                rules,
                targets.due(person, year, rules).orElse(null));
    }

    /** What completing the lesson brings by the rules of today, for all to know before they begin. */
    public Optional<CreditHours> worth(Actor actor, LessonId lesson) {
        if (!(lessons.open(lesson).orElseThrow(OutOfReach::new) instanceof Opened.Published published)) {
            throw new OutOfReach();
        }
        var minutes = BigDecimal.valueOf(published.version().header().minutes());
        return ruleSets.inForceAt(clock.instant())
                .award(Activity.LESSON, Unit.MINUTE, minutes)
                .map(RuleSet.Award::hours);
    }

    /** What lessons are worth by their minutes, by the rules of today; nothing where minutes decide nothing. */
    public List<Conversion.Band> lessonBands(Actor actor) {
        return ruleSets.inForceAt(clock.instant()).conversions().stream()
                .filter(it -> it.activity() == Activity.LESSON)
                .flatMap(it ->
                        it instanceof Conversion.ByDuration byDuration ? byDuration.bands().stream() : Stream.empty())
                .toList();
    }

    /** What the one who asks was credited for a lesson this year; empty if it was nothing yet. */
    public Optional<CreditEntry> ownLesson(Actor actor, LessonId lesson) {
        if (!(actor instanceof Actor.Member member)) {
            throw new OutOfReach();
        }
        int year = CreditTime.yearOf(clock.instant());
        return CreditBook.find(book.parts(member.id(), year), EntryId.lesson(lesson, year));
    }

    /** Follows the person's chain of a year. */
    public Verdict verify(Actor actor, PersonId person, int year) {
        requireSight(actor, person);
        return chains.verify(book.parts(person, year));
    }

    /** Takes an entry back. */
    public Correction reverse(Actor actor, PersonId person, int year, EntryId entry, Correction.Ground ground) {
        return correct(actor, person, year, entry, ground, null);
    }

    /** Takes an entry back and posts other hours in its place; asking again after a failure finishes the job. */
    public Correction replace(
            Actor actor, PersonId person, int year, EntryId entry, Correction.Ground ground, CreditHours hours) {
        return correct(actor, person, year, entry, ground, hours);
    }

    private Correction correct(
            Actor actor,
            PersonId person,
            int year,
            EntryId entry,
            Correction.Ground ground,
            @Nullable CreditHours hours) {
        var home = homes.home(person).orElseThrow(OutOfReach::new);
        reach.require(actor, Permission.CORRECT_LEDGER, home);
        var wrong = find(person, year, entry).posting();
        if (wrong.reverses() != null) {
            return new Correction.Refused(Correction.Reason.IS_A_REVERSAL);
        }
        if (isDone(book.parts(person, year), wrong, hours)) {
            return new Correction.Refused(Correction.Reason.REVERSED_BEFORE);
        }
        var now = Instant.ofEpochMilli(clock.millis());
        var reversal = book.post(person, year, wrong.reversed(now));
        var instead = hours == null ? null : book.post(person, year, wrong.replaced(CreditChange.plus(hours), now));
        audit.record(
                actor,
                AuditEntry.at(home, "credit.corrected", person.value())
                        .detailed(Map.of("entry", entry.value(), "ground", ground.name())));
        events.publishEvent(new CreditCorrected(actor, person, year));
        return new Correction.Posted(reversal, instead);
    }

    /**
     * Whether nothing is left to post: a reversal alone, one whose other hours are posted too, or one in whose place
     * stands what other rules made of it.
     */
    private static boolean isDone(List<CreditAccount> parts, Posting wrong, @Nullable CreditHours hours) {
        boolean reversed =
                CreditBook.find(parts, EntryId.reversalOf(wrong.id())).isPresent();
        boolean replaced = CreditBook.find(parts, EntryId.insteadOf(wrong.id())).isPresent();
        boolean reckoned = CreditBook.find(parts, wrong.id().reckonedAnew()).isPresent();
        return reversed && (hours == null || replaced || reckoned);
    }

    private CreditEntry find(PersonId person, int year, EntryId entry) {
        return CreditBook.find(book.parts(person, year), entry).orElseThrow(OutOfReach::new);
    }

    private void requireSight(Actor actor, PersonId person) {
        boolean own = actor.equals(Actor.of(person));
        if (!own && homes.places(person).stream().noneMatch(it -> reach.permits(actor, Permission.SEE_LEDGER, it))) {
            throw new OutOfReach();
        }
    }
}
