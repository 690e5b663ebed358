package org.weike.core.ledger;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.weike.core.credit.Balance;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSets;
import org.weike.core.credit.Targets;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonId;

/**
 * Reads whole years as they were on a day: everybody who was there, at home where they were at home then, with the
 * hours that were posted until then, by the rules of then. It takes every account of the year to read one, so the last
 * one read is kept at hand for a while; a day that is not over is read anew.
 */
@Component
final class DatedYears {

    private static final Duration AT_HAND = Duration.ofMinutes(30);

    private final CreditAccounts accounts;
    private final People people;
    private final RuleSets ruleSets;
    private final Targets targets;
    private final Clock clock;
    private final LoadingCache<DatedYear, List<DatedRow>> atHand =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(AT_HAND).build(this::read);

    DatedYears(CreditAccounts accounts, People people, RuleSets ruleSets, Targets targets, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.ruleSets = ruleSets;
        this.targets = targets;
        this.clock = clock;
    }

    List<DatedRow> rows(DatedYear dated) {
        return dated.end().isAfter(clock.instant()) ? read(dated) : atHand.get(dated);
    }

    private List<DatedRow> read(DatedYear dated) {
        Instant end = dated.end();
        Instant now = clock.instant();
        var rules = ruleSets.inForceAtOrFirst(end.isAfter(now) ? now : end.minusMillis(1));
        var balances = new HashMap<PersonId, Balance>();
        accounts.eachPosted(dated.year(), it -> balances.merge(it.person(), it.before(end), Balance::plus));
        var rows = new ArrayList<DatedRow>();
        people.each(it -> {
            if (it.knownSince().isBefore(end) || balances.containsKey(it.id())) {
                rows.add(row(it, dated, balances, rules));
            }
        });
        return List.copyOf(rows);
    }

    private DatedRow row(Person person, DatedYear dated, Map<PersonId, Balance> balances, RuleSet rules) {
        var target = targets.of(person, dated.year(), rules)
                .map(RuleSet.Target::hours)
                .orElse(CreditHours.ZERO);
        var balance = balances.getOrDefault(person.id(), Balance.NOTHING);
        return DatedRow.of(person, dated.end(), balance, target, rules);
    }
}
