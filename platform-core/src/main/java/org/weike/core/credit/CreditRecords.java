package org.weike.core.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Reach;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * Lets ledgers find, sort and sum the hours of a year; a person without an entry in it has no record. Seen from home
 * and hosts, summed at {@code home}.
 */
@Component
class CreditRecords implements Searchable {

    static final String KIND = "credit-year";
    private static final String PERSON = "person";

    private final CreditAccounts accounts;
    private final RuleSets ruleSets;
    private final Homes homes;
    private final Reach reach;

    CreditRecords(CreditAccounts accounts, RuleSets ruleSets, Homes homes, Reach reach) {
        this.accounts = accounts;
        this.ruleSets = ruleSets;
        this.homes = homes;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        accounts.each(it -> latest(it).map(this::record).ifPresent(sink));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return accounts.find(new AccountId(id)).flatMap(this::latestOf).map(this::record);
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        accounts.changedSince(since, it -> latest(it).map(this::record).ifPresent(sink));
    }

    /** A person's home and hosts are where their hours are seen from. */
    @Override
    public List<String> showing(String otherKind, String otherId) {
        if (!otherKind.equals(PERSON)) {
            return List.of();
        }
        return accounts.of(new PersonId(otherId)).stream()
                .filter(it -> it.part() == 1)
                .map(it -> it.id().value())
                .toList();
    }

    /** The part itself if it is the one that carries the sums of the whole year. */
    private Optional<CreditAccount> latest(CreditAccount part) {
        return latestOf(part).filter(it -> it.part() == part.part());
    }

    private Optional<CreditAccount> latestOf(CreditAccount part) {
        if (!part.isFull()) {
            return Optional.of(part);
        }
        return accounts.find(AccountId.of(part.person(), part.year(), part.part() + 1))
                .flatMap(this::latestOf)
                .or(() -> Optional.of(part));
    }

    private SearchRecord record(CreditAccount account) {
        var balance = account.balance();
        var rules = ruleSets.inForceAt(account.changed());
        var fields = new ArrayList<SearchField>();
        fields.add(new SearchField.Word(PERSON, account.person().value()));
        fields.add(new SearchField.Number("year", account.year()));
        fields.add(new SearchField.Number("centralized", balance.centralized().hundredths()));
        fields.add(new SearchField.Number("online", balance.online().hundredths()));
        fields.add(new SearchField.Number("counted", rules.counted(balance).hundredths()));
        homes.home(account.person()).ifPresent(it -> fields.add(new SearchField.Word("home", it.value())));
        var id = AccountId.of(account.person(), account.year(), 1);
        return new SearchRecord(KIND, id.value(), pathsTo(account.person()), fields);
    }

    /** Every node that the hours are seen from; the way home ends the list. */
    private List<OrganizationId> pathsTo(PersonId person) {
        var nodes = new LinkedHashSet<OrganizationId>();
        homes.places(person).reversed().forEach(place -> reach.path(place).forEach(nodes::addLast));
        return List.copyOf(nodes);
    }
}
