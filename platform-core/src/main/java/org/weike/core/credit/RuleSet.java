package org.weike.core.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.CreditHours;

/**
 * What study is worth, for a time: conversions into hours, ceilings, what counts toward the year's target, and the
 * targets. A version that is in the store never changes; a change is a new version.
 */
public record RuleSet(
        RuleSetId id,
        Validity validity,
        List<Conversion> conversions,
        List<Ceiling> ceilings,
        List<Share> shares,
        Repeat repeat,
        Norms norms) {

    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public RuleSet {
        conversions = List.copyOf(conversions);
        ceilings = List.copyOf(ceilings);
        shares = List.copyOf(shares);
        requireNamed(conversions);
    }

    /** What so much of an activity is worth at one event; empty where the set knows no rule for it. */
    public Optional<Award> award(Activity activity, Unit unit, BigDecimal amount) {
        return conversions.stream()
                .filter(it -> it.activity() == activity && it.unit() == unit)
                .findFirst()
                .flatMap(rule -> rule.hours(amount).map(it -> Award.of(rule, it)))
                .map(it -> it.below(ceilings(Ceiling.Span.EVENT, it.rule()), ceiling -> CreditHours.ZERO));
    }

    /** What the ceilings of a year leave of hours by a rule, after the postings before, and what they carry over. */
    Award below(Posting posting, List<Posting> earlier) {
        var hours = CreditHours.ofHundredths(posting.change().hundredths());
        return new Award(posting.rule(), posting.counter(), hours, CreditHours.ZERO)
                .below(ceilings(Ceiling.Span.YEAR, posting.rule()), it -> it.reached(earlier));
    }

    /** Whether a year may leave hours by the rule to the next. */
    boolean carriesOver(String rule) {
        return ceilings(Ceiling.Span.YEAR, rule).stream().anyMatch(Ceiling::carriesOver);
    }

    /** Whether any ceiling leaves something for another year. */
    boolean carriesOver() {
        return ceilings.stream().anyMatch(Ceiling::carriesOver);
    }

    /** Whether a ceiling may cut what the rule brings. */
    boolean limits(String rule) {
        return ceilings.stream().anyMatch(it -> it.rules().contains(rule));
    }

    private List<Ceiling> ceilings(Ceiling.Span span, String rule) {
        return ceilings.stream()
                .filter(it -> it.span() == span && it.rules().contains(rule))
                .toList();
    }

    /** The place of a rule in the set, from 1; 0 for a rule that is not there. */
    public int numberOf(String rule) {
        return conversions.stream().map(Conversion::rule).toList().indexOf(rule) + 1;
    }

    public Optional<Conversion> rule(String name) {
        return conversions.stream().filter(it -> it.rule().equals(name)).findFirst();
    }

    /** The hours of a balance that count toward the target. */
    public CreditHours counted(Balance balance) {
        return shares.stream().map(it -> it.of(balance.of(it.counter()))).reduce(CreditHours.ZERO, CreditHours::plus);
    }

    /** How a counter counts; empty where it does not. */
    public Optional<Share> share(Counter counter) {
        return shares.stream().filter(it -> it.counter() == counter).findFirst();
    }

    public boolean isInForceAt(Instant instant) {
        return validity.includes(instant);
    }

    private static void requireNamed(List<Conversion> conversions) {
        var names = new HashSet<String>();
        for (Conversion each : conversions) {
            if (!RULE.matcher(each.rule()).matches() || !names.add(each.rule())) {
                throw new IllegalArgumentException("not a name for a rule: " + each.rule());
            }
        }
    }

    /** From when, and until when if that is known; the end is not included. */
    public record Validity(Instant from, @Nullable Instant until) {

        boolean includes(Instant instant) {
            return !instant.isBefore(from) && (until == null || instant.isBefore(until));
        }
    }

    /** Hours by one rule into one sum, and those above a ceiling that are carried over into the next year. */
    public record Award(String rule, Counter counter, CreditHours hours, CreditHours carried) {

        static Award of(Conversion rule, CreditHours hours) {
            return new Award(rule.rule(), rule.counter(), hours, CreditHours.ZERO);
        }

        /** Cut to what the tightest ceiling leaves, which also says whether the rest is carried over. */
        private Award below(List<Ceiling> ceilings, Function<Ceiling, CreditHours> reached) {
            return ceilings.stream()
                    .min(Comparator.comparing(it -> reached.apply(it).shortOf(it.most())))
                    .map(it -> cut(reached.apply(it).shortOf(it.most()), it.carriesOver()))
                    .orElse(this);
        }

        private Award cut(CreditHours most, boolean carriesOver) {
            var rest = most.shortOf(hours);
            var kept = hours.compareTo(most) <= 0 ? hours : most;
            return new Award(rule, counter, kept, carriesOver ? carried.plus(rest) : carried);
        }
    }

    /** The most that some rules bring in a span, and whether what is above it is carried over into the next. */
    public record Ceiling(Set<String> rules, Span span, CreditHours most, boolean carriesOver) {

        public Ceiling {
            rules = Set.copyOf(rules);
        }

        private CreditHours reached(List<Posting> postings) {
            long sum = postings.stream()
                    .filter(it -> rules.contains(it.rule()))
                    .mapToLong(it -> it.change().hundredths())
                    .sum();
            return CreditHours.ofHundredths(Math.max(0, sum));
        }

        /** What a ceiling is counted over. */
        public enum Span {
            EVENT,
            YEAR
        }
    }

    /** That a counter counts toward the target, and up to how many hours if not all. */
    public record Share(Counter counter, @Nullable CreditHours most) {

        CreditHours of(CreditHours hours) {
            return most != null && hours.compareTo(most) > 0 ? most : hours;
        }
    }

    /** How often one lesson pays a person. */
    public enum Repeat {
        ONCE_A_YEAR,
        EACH_VERSION_ONCE_A_YEAR
    }

    /** What a norm is called after; whom it is for, its predicate says. */
    public enum Group {
        MEMBERS,
        SECRETARIES,
        INSTRUCTORS,
        PROBATIONERS,
        OTHERS
    }

    /**
     * A norm for a year: whom it is for, hours, trainings attended in a body, and the text of law that it rests on, by
     * its code or its name.
     */
    public record Target(Group group, Whom whom, CreditHours hours, int trainings, String basis) {

        Target asking(CreditHours due) {
            return new Target(group, whom, due, trainings, basis);
        }
    }
}
