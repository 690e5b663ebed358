package org.weike.core.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.weike.core.credit.Balance;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSets;
import org.weike.core.credit.Targets;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.search.NameOrder;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonErased;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.Freshness;

/**
 * Reads whole years as they were on a day: everybody who was there, at home where they were at home then, with the
 * hours that were posted until then, by the rules of then. It takes every account of the year to read one, so one is
 * read at a time, and the last few are kept at hand for a while; a day that is not over is read anew.
 */
@Component
final class DatedYears {

    private static final Duration AT_HAND = Duration.ofMinutes(30);

    /** Where somebody may be erased on another node. */
    private static final Duration WHILE_SHARED = Duration.ofSeconds(30);

    /** A whole province on three days, or a few more of less. */
    private static final int MOST_ROWS = 600_000;

    private final CreditAccounts accounts;
    private final People people;
    private final RuleSets ruleSets;
    private final Targets targets;
    private final NameOrder names;
    private final Clock clock;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong erasures = new AtomicLong();
    private final Cache<DatedYear, Reading> atHand;

    DatedYears(
            CreditAccounts accounts,
            People people,
            RuleSets ruleSets,
            Targets targets,
            NameOrder names,
            Freshness freshness,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.ruleSets = ruleSets;
        this.targets = targets;
        this.names = names;
        this.clock = clock;
        var shared = freshness.of(WHILE_SHARED);
        this.atHand = Caffeine.newBuilder()
                .maximumWeight(MOST_ROWS)
                .<DatedYear, Reading>weigher(
                        (dated, reading) -> 1 + reading.rows().size())
                .expireAfterWrite(shared.compareTo(AT_HAND) < 0 ? shared : AT_HAND)
                .build();
    }

    List<DatedRow> rows(DatedYear dated) {
        long asked = begun.get();
        return known(dated, asked).orElseGet(() -> inTurn(dated, asked));
    }

    /** What was read after the day was over, or was begun to be read after it was asked for. */
    private Optional<List<DatedRow>> known(DatedYear dated, long asked) {
        return Optional.ofNullable(atHand.getIfPresent(dated))
                .filter(it -> it.isWhole() || it.number() > asked)
                .map(Reading::rows);
    }

    /** Reads one at a time, however many ask: those who wait share what is read for the next of them. */
    private synchronized List<DatedRow> inTurn(DatedYear dated, long asked) {
        return known(dated, asked).orElseGet(() -> readAndKeep(dated));
    }

    private List<DatedRow> readAndKeep(DatedYear dated) {
        long before = erasures.get();
        boolean isOver = !dated.end().isAfter(clock.instant());
        var reading = new Reading(begun.incrementAndGet(), isOver, read(dated));
        atHand.put(dated, reading);
        if (erasures.get() != before) {
            atHand.invalidateAll();
        }
        return reading.rows();
    }

    /** Whoever is erased is shown on no day any more. */
    @EventListener
    void forget(PersonErased erased) {
        erasures.incrementAndGet();
        atHand.invalidateAll();
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
        return placed(rows);
    }

    /** In the order of names, each with its place in it. */
    private List<DatedRow> placed(List<DatedRow> rows) {
        var keyed = rows.stream()
                .map(it -> new Keyed(names.key(it.name()), it))
                .sorted(Comparator.comparing(Keyed::key)
                        .thenComparing(it -> it.row().person().value()))
                .toList();
        var placed = new ArrayList<DatedRow>(keyed.size());
        int place = 0;
        String last = "";
        for (Keyed each : keyed) {
            place += each.key().equals(last) ? 0 : 1;
            last = each.key();
            placed.add(each.row().at(place));
        }
        return List.copyOf(placed);
    }

    private DatedRow row(Person person, DatedYear dated, Map<PersonId, Balance> balances, RuleSet rules) {
        var target = targets.of(person, dated.year(), rules)
                .map(RuleSet.Target::hours)
                .orElse(CreditHours.ZERO);
        var balance = balances.getOrDefault(person.id(), Balance.NOTHING);
        return DatedRow.of(person, dated.end(), balance, target, rules);
    }

    /** A row and what puts it where it stands in the order of names. */
    private record Keyed(String key, DatedRow row) {}

    /** The rows of a day: the how manyth reading it was, and whether the day was over when it began. */
    private record Reading(long number, boolean isWhole, List<DatedRow> rows) {}
}
