package org.weike.core.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.core.credit.Balance;
import org.weike.core.credit.Counter;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.Exemptions;
import org.weike.core.credit.PostedMonths;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSets;
import org.weike.core.credit.Targets;
import org.weike.core.credit.YearBalance;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.organization.RoleHistories;
import org.weike.core.organization.Whereabouts;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.ReadAhead;

/**
 * One record for each person with each of their years, whether they studied or not: from the first year with any
 * account at all, or the year their status goes back to, up to the running one; and each year they have an account of.
 */
@Component
final class YearRecords implements Searchable {

    private static final String PERSON = "person";
    private static final int BATCH = 500;

    private final People people;
    private final RoleHistories roles;
    private final CreditAccounts accounts;
    private final Exemptions exemptions;
    private final RuleSets ruleSets;
    private final Targets targets;
    private final Reach reach;
    private final Clock clock;

    YearRecords(
            People people,
            RoleHistories roles,
            CreditAccounts accounts,
            Exemptions exemptions,
            RuleSets ruleSets,
            Targets targets,
            Reach reach,
            Clock clock) {
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.exemptions = exemptions;
        this.ruleSets = ruleSets;
        this.targets = targets;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return YearFields.KIND;
    }

    /**
     * Since all years of a person are one record; other under other rules, so that an index made by former ones is made
     * anew.
     */
    @Override
    public int shape() {
        return 6 + 31 * rules().id().value().hashCode();
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        try (var years = new YearsAhead(sink)) {
            people.each(years::take);
            years.end();
        }
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        var found = new ArrayList<SearchRecord>(1);
        people.find(new PersonId(id)).ifPresent(it -> {
            var years = new CountedYears();
            years.each(List.of(it), years.balances(List.of(it)), found::add);
        });
        return found.stream().findFirst();
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        var ids = new LinkedHashSet<String>();
        accounts.changedSince(since, it -> ids.add(it.person().value()));
        people.changedSince(since, it -> ids.add(it.id().value()));
        exemptions.changedSince(since, it -> ids.add(it.id().value()));
        roles.changedSince(since, it -> ids.add(it.id().value()));
        ids.forEach(it -> read(it).ifPresent(sink));
    }

    @Override
    public List<String> showing(String otherKind, String otherId) {
        return otherKind.equals(PERSON) ? List.of(otherId) : List.of();
    }

    /** Whether the person was one of those who are counted; nobody was before their first status began. */
    private static boolean belongs(Person person, int year) {
        return CreditTime.yearOf(person.knownSince()) <= year;
    }

    private RuleSet rules() {
        return ruleSets.inForceAt(clock.instant());
    }

    private static void addMonths(YearBalance of, List<SearchField> fields) {
        for (Counter counter : Counter.values()) {
            long hundredths = 0;
            for (int month = 1; month <= PostedMonths.MONTHS; month++) {
                hundredths += of.months().of(counter, month);
                addAmount(YearFields.upTo(of.year(), counter, month), hundredths, fields);
            }
        }
    }

    private static void addAmount(String name, long value, List<SearchField> fields) {
        if (value != 0) {
            fields.add(new SearchField.Amount(name, value));
        }
    }

    /** Has the sums of some persons read while the records of those before them are made. */
    private final class YearsAhead implements AutoCloseable {

        private final CountedYears years = new CountedYears();
        private final ReadAhead<List<YearBalance>> ahead = new ReadAhead<>("weike-index-years");
        private final Consumer<SearchRecord> sink;
        private List<Person> read = List.of();
        private List<Person> gathered = new ArrayList<>(BATCH);

        YearsAhead(Consumer<SearchRecord> sink) {
            this.sink = sink;
        }

        void take(Person person) {
            gathered.add(person);
            if (gathered.size() == BATCH) {
                readGathered();
            }
        }

        void end() {
            readGathered();
            ahead.last().ifPresent(it -> years.each(read, it, sink));
        }

        private void readGathered() {
            List<Person> before = read;
            List<Person> next = gathered;
            ahead.next(() -> years.balances(next)).ifPresent(it -> years.each(before, it, sink));
            read = next;
            gathered = new ArrayList<>(BATCH);
        }

        @Override
        public void close() {
            ahead.close();
        }
    }

    /** The years that count now, by the rules of now. */
    private final class CountedYears {

        private final RuleSet rules = rules();
        private final int running = CreditTime.yearOf(clock.instant());
        private final int first = Math.min(running, accounts.firstYear().orElse(running));

        List<YearBalance> balances(List<Person> some) {
            return accounts.balances(some.stream().map(Person::id).toList(), first, running);
        }

        void each(List<Person> some, List<YearBalance> sums, Consumer<SearchRecord> sink) {
            var balances = new HashMap<PersonId, List<YearBalance>>();
            sums.forEach(it -> balances.computeIfAbsent(it.person(), unseen -> new ArrayList<>())
                    .add(it));
            some.forEach(person -> {
                var years = years(person, balances.getOrDefault(person.id(), List.of()));
                if (!years.isEmpty()) {
                    sink.accept(record(person, years));
                }
            });
        }

        private Collection<YearBalance> years(Person person, List<YearBalance> accounts) {
            var years = new TreeMap<Integer, YearBalance>();
            for (int year = first; year <= running; year++) {
                if (belongs(person, year)) {
                    years.put(year, new YearBalance(person.id(), year, Balance.NOTHING, PostedMonths.NOTHING));
                }
            }
            accounts.forEach(it -> years.put(it.year(), it));
            return years.values();
        }

        private SearchRecord record(Person person, Collection<YearBalance> years) {
            var whereabouts = Whereabouts.of(person, reach);
            var fields = new ArrayList<SearchField>();
            fields.add(new SearchField.Name(YearFields.NAME, person.name()));
            fields.add(new SearchField.Code(
                    YearFields.STAFF_NUMBER, person.staffNumber().value()));
            fields.add(new SearchField.Word(YearFields.HOME, person.home().value()));
            fields.addAll(whereabouts.fields());
            fields.add(new SearchField.Word(
                    YearFields.STANDING, person.status().standing().name()));
            fields.add(new SearchField.Word(
                    YearFields.FLOATING, person.status().floating().name()));
            years.forEach(it -> addYear(person, it, fields));
            return new SearchRecord(YearFields.KIND, person.id().value(), whereabouts.seenFrom(), fields);
        }

        private void addYear(Person person, YearBalance sums, List<SearchField> fields) {
            int year = sums.year();
            var balance = sums.balance();
            var target =
                    targets.of(person, year, rules).map(RuleSet.Target::hours).orElse(CreditHours.ZERO);
            var shortfall = rules.counted(balance).shortOf(target).hundredths();
            boolean owes = target.hundredths() > 0;
            fields.add(new SearchField.Word(YearFields.YEAR, String.valueOf(year)));
            addAmount(YearFields.in(year, YearFields.TARGET), target.hundredths(), fields);
            addAmount(
                    YearFields.in(year, YearFields.CENTRALIZED),
                    balance.centralized().hundredths(),
                    fields);
            addAmount(YearFields.in(year, YearFields.ONLINE), balance.online().hundredths(), fields);
            addMonths(sums, fields);
            if (shortfall != 0) {
                fields.add(new SearchField.Number(YearFields.in(year, YearFields.SHORTFALL), shortfall));
            }
            addAmount(YearFields.in(year, YearFields.OWING), owes ? 1 : 0, fields);
            addAmount(YearFields.in(year, YearFields.COMPLETED), owes && shortfall == 0 ? 1 : 0, fields);
        }
    }
}
