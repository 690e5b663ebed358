package org.weike.core.demonstration;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.weike.core.credit.Activity;
import org.weike.core.credit.CreditChange;
import org.weike.core.credit.Deed;
import org.weike.core.credit.EntryId;
import org.weike.core.credit.Evidence;
import org.weike.core.credit.Measure;
import org.weike.core.credit.NewYear;
import org.weike.core.credit.Posting;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSets;
import org.weike.core.credit.Unit;
import org.weike.core.lesson.Lesson;

/**
 * What stands in the accounts of invented people for two years: lessons, study meetings, lectures, days of training.
 */
final class InventedAccounts {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int FEWEST = 4;
    private static final int SPREAD = 9;
    private static final int LESSONS_OF_THREE = 2;
    private static final int SHARES_OF_A_MEETING = 10;

    private final ProvincePlan plan;
    private final List<Lesson> lessons;
    private final List<Year> years;

    InventedAccounts(ProvincePlan plan, List<Lesson> lessons, RuleSets ruleSets) {
        this.plan = plan;
        this.lessons = lessons;
        int last = plan.until().getYear();
        this.years = List.of(
                Year.of(LocalDate.of(last - 1, 1, 1), LocalDate.of(last, 1, 1), ruleSets),
                Year.of(LocalDate.of(last, 1, 1), plan.until().plusDays(1), ruleSets));
    }

    /** The years of one person; the same for the same number, whoever else is asked for. */
    List<NewYear> years(Part person, int number) {
        var chance = new Random(plan.seed() * 31 + number);
        return years.stream().map(it -> study(person, it, chance)).toList();
    }

    private NewYear study(Part person, Year year, Random chance) {
        int entries = FEWEST + chance.nextInt(SPREAD);
        var times = new TreeSet<Instant>();
        while (times.size() < entries) {
            times.add(year.from().plusSeconds(chance.nextInt((int) year.length().toSeconds())));
        }
        int firstLesson = lessons.isEmpty() ? 0 : chance.nextInt(lessons.size());
        var postings = new ArrayList<Posting>();
        for (Instant at : times) {
            boolean lesson = postings.size() < lessons.size() && chance.nextInt(3) < LESSONS_OF_THREE;
            postings.add(
                    lesson
                            ? lesson(
                                    person,
                                    year,
                                    at,
                                    lessons.get((firstLesson + postings.size()) % lessons.size()),
                                    chance)
                            : attendance(person, year, at, chance));
        }
        return new NewYear(person.id(), year.number(), postings);
    }

    private static Posting lesson(Part person, Year year, Instant at, Lesson lesson, Random chance) {
        int minutes = lesson.published().orElseThrow().header().minutes();
        var attempt = new Lots(chance.nextLong(), at).nextId();
        return posting(
                EntryId.lesson(lesson.id(), year.number()),
                person,
                year,
                new Deed(Activity.LESSON, Unit.MINUTE, BigDecimal.valueOf(minutes)),
                new Proof(Evidence.Kind.LESSON_ATTEMPT, attempt, at.minusSeconds(1)));
    }

    private static Posting attendance(Part person, Year year, Instant at, Random chance) {
        int lot = chance.nextInt(SHARES_OF_A_MEETING);
        var deed = switch (lot) {
            case 0 -> new Deed(Activity.TRAINING, Unit.DAY, BigDecimal.ONE);
            case 1 -> new Deed(Activity.TRAINING, Unit.HALF_DAY, BigDecimal.ONE);
            case 2 -> new Deed(Activity.LECTURE, Unit.HALF_DAY, BigDecimal.ONE);
            default -> new Deed(Activity.BRANCH_STUDY, Unit.HOUR, BigDecimal.valueOf(1 + lot % 2));
        };
        var meeting = new Lots(chance.nextLong(), at).nextId();
        var proof = new Proof(Evidence.Kind.ATTENDANCE, meeting, at.minusSeconds(1));
        return posting(new EntryId("activity:" + meeting), person, year, deed, proof);
    }

    private static Posting posting(EntryId id, Part person, Year year, Deed deed, Proof proof) {
        var award = year.award(deed);
        return new Posting(
                id,
                CreditChange.plus(award.hours()),
                award.counter(),
                year.rules().id(),
                award.rule(),
                new Evidence(proof.kind(), proof.reference(), proof.received(), Measure.of(deed.amount())),
                proof.received().plusSeconds(1),
                person.home(),
                null);
    }

    /** What an invented entry would rest on. */
    private record Proof(Evidence.Kind kind, String reference, Instant received) {}

    /** A year as far as it has come, and the rules at its beginning. */
    private record Year(int number, Instant from, Duration length, RuleSet rules) {

        static Year of(LocalDate first, LocalDate end, RuleSets ruleSets) {
            var from = first.atStartOfDay(CHINA).toInstant();
            var length = Duration.between(from, end.atStartOfDay(CHINA).toInstant());
            return new Year(first.getYear(), from.plusSeconds(1), length.minusSeconds(1), ruleSets.inForceAt(from));
        }

        RuleSet.Award award(Deed deed) {
            return rules.award(deed.activity(), deed.unit(), deed.amount())
                    .orElseThrow(() -> new IllegalStateException("no rule for " + deed));
        }
    }
}
