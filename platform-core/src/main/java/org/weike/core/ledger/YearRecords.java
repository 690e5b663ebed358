package org.weike.core.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.weike.core.credit.AccountId;
import org.weike.core.credit.Balance;
import org.weike.core.credit.Counter;
import org.weike.core.credit.CreditAccount;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.Exemptions;
import org.weike.core.credit.PartBalance;
import org.weike.core.credit.PostedMonths;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSets;
import org.weike.core.credit.Targets;
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

/**
 * One record for each person and year, whether they studied or not: from the first year with any account at all, or the
 * year their status goes back to, up to the running one; and one for each year they have an account of.
 */
@Component
final class YearRecords implements Searchable {

    private static final String PERSON = "person";

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
     * Since months are summed up from the beginning of the year; other under other rules, so that an index made by
     * former ones is made anew.
     */
    @Override
    public int shape() {
        return 5 + 31 * rules().id().value().hashCode();
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        var rules = rules();
        int running = runningYear();
        var years = new HashMap<PersonId, Map<Integer, PartBalance>>();
        accounts.eachBalance(it ->
                years.computeIfAbsent(it.person(), person -> new HashMap<>(4)).merge(it.year(), it, PartBalance::and));
        int first = years.values().stream().flatMap(it -> it.keySet().stream()).reduce(running, Math::min);
        people.each(person -> {
            var own = years.getOrDefault(person.id(), Map.of());
            for (int year = first; year <= running; year++) {
                var part = own.get(year);
                if (part != null || belongs(person, year)) {
                    sink.accept(record(part == null ? nothing(person, year) : part, person, rules));
                }
            }
        });
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return YearId.parse(id).flatMap(this::read);
    }

    private Optional<SearchRecord> read(YearId id) {
        return people.find(id.person())
                .flatMap(person -> sums(person, id.year()).map(it -> record(it, person, rules())));
    }

    private Optional<PartBalance> sums(Person person, int year) {
        Optional<CreditAccount> part = accounts.find(AccountId.of(person.id(), year, 1));
        if (part.isEmpty()) {
            boolean counted = year >= firstYear() && year <= runningYear() && belongs(person, year);
            return counted ? Optional.of(nothing(person, year)) : Optional.empty();
        }
        var sums = part.get().sums();
        while (part.isPresent() && part.get().isFull()) {
            part = accounts.find(AccountId.of(person.id(), year, part.get().part() + 1));
            sums = part.map(CreditAccount::sums).map(sums::and).orElse(sums);
        }
        return Optional.of(sums);
    }

    private static PartBalance nothing(Person person, int year) {
        return new PartBalance(person.id(), year, 1, Balance.NOTHING, PostedMonths.NOTHING);
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        var ids = new LinkedHashSet<String>();
        accounts.changedSince(since, it -> ids.add(new YearId(it.person(), it.year()).toString()));
        people.changedSince(since, it -> ids.addAll(yearsOf(it.id())));
        exemptions.changedSince(since, it -> ids.addAll(yearsOf(it.id())));
        roles.changedSince(since, it -> ids.addAll(yearsOf(it.id())));
        ids.forEach(it -> read(it).ifPresent(sink));
    }

    @Override
    public List<String> showing(String otherKind, String otherId) {
        return otherKind.equals(PERSON) ? yearsOf(new PersonId(otherId)) : List.of();
    }

    private List<String> yearsOf(PersonId person) {
        return IntStream.rangeClosed(firstYear(), runningYear())
                .mapToObj(year -> new YearId(person, year).toString())
                .toList();
    }

    /** Whether the person was one of those who are counted; nobody was before their first status began. */
    private static boolean belongs(Person person, int year) {
        return CreditTime.yearOf(person.knownSince()) <= year;
    }

    private int firstYear() {
        int running = runningYear();
        return Math.min(running, accounts.firstYear().orElse(running));
    }

    private RuleSet rules() {
        return ruleSets.inForceAt(clock.instant());
    }

    private int runningYear() {
        return CreditTime.yearOf(clock.instant());
    }

    private SearchRecord record(PartBalance sums, Person person, RuleSet rules) {
        int year = sums.year();
        var balance = sums.balance();
        var target = targets.of(person, year, rules).map(RuleSet.Target::hours).orElse(CreditHours.ZERO);
        var shortfall = rules.counted(balance).shortOf(target);
        boolean owes = target.hundredths() > 0;
        var whereabouts = Whereabouts.of(person, reach);
        var fields = new ArrayList<SearchField>();
        fields.add(new SearchField.Name(YearFields.NAME, person.name()));
        fields.add(new SearchField.Code(
                YearFields.STAFF_NUMBER, person.staffNumber().value()));
        fields.add(new SearchField.Number(YearFields.YEAR, year));
        fields.add(new SearchField.Word(YearFields.HOME, person.home().value()));
        fields.addAll(whereabouts.fields());
        fields.add(new SearchField.Word(
                YearFields.STANDING, person.status().standing().name()));
        fields.add(new SearchField.Word(
                YearFields.FLOATING, person.status().floating().name()));
        fields.add(new SearchField.Number(YearFields.TARGET, target.hundredths()));
        fields.add(new SearchField.Number(
                YearFields.CENTRALIZED, balance.centralized().hundredths()));
        fields.add(new SearchField.Number(YearFields.ONLINE, balance.online().hundredths()));
        addMonths(sums.months(), fields);
        fields.add(new SearchField.Number(YearFields.SHORTFALL, shortfall.hundredths()));
        fields.add(new SearchField.Number(YearFields.OWING, owes ? 1 : 0));
        fields.add(new SearchField.Number(YearFields.COMPLETED, owes && shortfall.hundredths() == 0 ? 1 : 0));
        return new SearchRecord(
                YearFields.KIND, new YearId(person.id(), year).toString(), whereabouts.seenFrom(), fields);
    }

    private static void addMonths(PostedMonths months, List<SearchField> fields) {
        for (Counter counter : Counter.values()) {
            long hundredths = 0;
            for (int month = 1; month <= PostedMonths.MONTHS; month++) {
                hundredths += months.of(counter, month);
                if (hundredths != 0) {
                    fields.add(new SearchField.Amount(YearFields.upTo(counter, month), hundredths));
                }
            }
        }
    }
}
