package org.weike.core.credit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;

/** An entry before it has its place in a chain. Holds ids and codes only, nothing that says who somebody is. */
public record Posting(
        EntryId id,
        CreditChange change,
        Counter counter,
        RuleSetId ruleSet,
        String rule,
        Evidence evidence,
        Instant posted,
        OrganizationId organization,
        @Nullable EntryId reverses) {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /**
     * When the study was that is counted, where that is at least a minute away from when it was posted; empty also for
     * corrections, which count no study of their own.
     */
    public Optional<Instant> studied() {
        boolean atOnce = Duration.between(evidence.received(), posted).abs().compareTo(AT_ONCE) < 0;
        return evidence.kind() == Evidence.Kind.ENTRY || atOnce ? Optional.empty() : Optional.of(evidence.received());
    }

    /** The same with other hours. */
    Posting bringing(CreditHours hours) {
        return named(id, hours);
    }

    /** What a ceiling cut off, for the year after. */
    Posting carrying(CreditHours hours) {
        return named(EntryId.carriedFrom(id.first()), hours);
    }

    private Posting named(EntryId other, CreditHours hours) {
        return new Posting(
                other, CreditChange.plus(hours), counter, ruleSet, rule, evidence, posted, organization, reverses);
    }

    /** What an award makes of the same thing under other rules, in the place of this one. */
    Posting reckoned(RuleSetId rules, RuleSet.Award award, Instant now) {
        return new Posting(
                id.reckonedAnew(),
                CreditChange.plus(award.hours()),
                award.counter(),
                rules,
                award.rule(),
                evidence,
                now,
                organization,
                null);
    }

    CreditHours hours() {
        return CreditHours.ofHundredths(change.hundredths());
    }

    /** The posting that takes back what an earlier one brought. */
    Posting reversed(Instant now) {
        return new Posting(
                EntryId.reversalOf(id),
                change.reversed(),
                counter,
                ruleSet,
                rule,
                new Evidence(Evidence.Kind.ENTRY, id.value(), now),
                now,
                organization,
                id);
    }

    /** The posting that brings other hours in the place of an earlier one, which is reversed. */
    Posting replaced(CreditChange other, Instant now) {
        return new Posting(
                EntryId.insteadOf(id),
                other,
                counter,
                ruleSet,
                rule,
                new Evidence(Evidence.Kind.ENTRY, id.value(), now),
                now,
                organization,
                null);
    }
}
