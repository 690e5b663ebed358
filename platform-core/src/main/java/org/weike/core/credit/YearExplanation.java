package org.weike.core.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.CreditHours;

/**
 * How a year's balance comes about: what each rule brought to each counter, how much of it the rules of today count,
 * and what they ask, with the stretches of days it is asked for.
 */
public record YearExplanation(
        RuleSetId rules,
        LocalDate from,
        List<Sum> sums,
        CreditHours counted,
        @Nullable Due due,
        CreditHours shortfall) {

    public YearExplanation {
        sums = List.copyOf(sums);
    }

    static YearExplanation of(List<CreditAccount> parts, RuleSet rules, @Nullable Due due) {
        var balance = parts.isEmpty() ? Balance.NOTHING : parts.getLast().balance();
        var postings = parts.stream()
                .flatMap(it -> it.entries().stream())
                .map(CreditEntry::posting)
                .toList();
        var counted = rules.counted(balance);
        var target = due == null ? null : due.target();
        return new YearExplanation(
                rules.id(),
                CreditTime.dayOf(rules.validity().from()),
                Stream.of(Counter.values())
                        .map(it -> Sum.of(it, balance.of(it), rules, postings))
                        .toList(),
                counted,
                due,
                target == null ? CreditHours.ZERO : counted.shortOf(target.hours()));
    }

    /** The hours in one counter: what each rule brought, and how many of them count, up to the most if there is one. */
    public record Sum(
            Counter counter,
            CreditHours hours,
            CreditHours counted,
            @Nullable CreditHours most,
            List<ByRule> rules) {

        public Sum {
            rules = List.copyOf(rules);
        }

        private static Sum of(Counter counter, CreditHours hours, RuleSet rules, List<Posting> postings) {
            var share = rules.share(counter).orElse(null);
            return new Sum(
                    counter,
                    hours,
                    share == null ? CreditHours.ZERO : share.of(hours),
                    share == null ? null : share.most(),
                    ByRule.of(postings.stream()
                            .filter(it -> it.counter() == counter)
                            .toList()));
        }
    }

    /** The sum of all entries by one rule of one version, reversals included. */
    public record ByRule(RuleSetId version, String rule, int entries, CreditChange hours) {

        private static List<ByRule> of(List<Posting> postings) {
            Map<String, ByRule> sums = new TreeMap<>();
            for (Posting each : postings) {
                sums.merge(
                        each.ruleSet().value() + ' ' + each.rule(),
                        new ByRule(each.ruleSet(), each.rule(), 1, each.change()),
                        ByRule::plus);
            }
            return List.copyOf(sums.values());
        }

        private ByRule plus(ByRule other) {
            var sum = new CreditChange(hours.hundredths() + other.hours.hundredths());
            return new ByRule(version, rule, entries + other.entries, sum);
        }
    }
}
