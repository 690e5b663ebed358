package org.weike.core.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        List<Target> targets) {

    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public RuleSet {
        conversions = List.copyOf(conversions);
        ceilings = List.copyOf(ceilings);
        shares = List.copyOf(shares);
        targets = List.copyOf(targets);
        requireNamed(conversions);
    }

    /** What so much of an activity is worth; empty where the set knows no rule for it. */
    public Optional<Award> award(Activity activity, Unit unit, BigDecimal amount) {
        return conversions.stream()
                .filter(it -> it.activity() == activity && it.unit() == unit)
                .findFirst()
                .flatMap(rule -> rule.hours(amount).map(it -> new Award(rule.rule(), rule.counter(), it)));
    }

    public Optional<Conversion> rule(String name) {
        return conversions.stream().filter(it -> it.rule().equals(name)).findFirst();
    }

    public Optional<Target> target(Group group) {
        return targets.stream().filter(it -> it.group() == group).findFirst();
    }

    /** The hours of a balance that count toward the target. */
    public CreditHours counted(Balance balance) {
        return shares.stream().map(it -> it.of(balance.of(it.counter()))).reduce(CreditHours.ZERO, CreditHours::plus);
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

    /** Hours by one rule into one sum. */
    public record Award(String rule, Counter counter, CreditHours hours) {}

    /** The most that some rules bring in a span, and whether what is above it is carried over into the next. */
    public record Ceiling(Set<String> rules, Span span, CreditHours most, boolean carriesOver) {

        public Ceiling {
            rules = Set.copyOf(rules);
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

    /** Who has a target of their own. */
    public enum Group {
        MEMBERS,
        SECRETARIES
    }

    /** A norm for a year: hours, trainings attended in a body, and the code of the text of law that it rests on. */
    public record Target(Group group, CreditHours hours, int trainings, String basis) {}
}
