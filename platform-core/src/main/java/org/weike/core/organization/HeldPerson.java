package org.weike.core.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weike.core.search.Search;
import org.weike.core.shared.Erased;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** Who somebody is, with their numbers, and where they were at home. */
@Component
final class HeldPerson implements PersonalRecords {

    private final People people;
    private final NumberSafe safe;
    private final Search search;

    HeldPerson(People people, NumberSafe safe, Search search) {
        this.people = people;
        this.safe = safe;
        this.search = search;
    }

    @Override
    public String part() {
        return "person";
    }

    @Override
    public List<Told> tell(PersonId id) {
        return people.find(id).map(this::tell).orElse(List.of());
    }

    private List<Told> tell(Person person) {
        SealedNumber phone = person.phone();
        SealedNumber identity = person.identity();
        Status status = person.status();
        var all = new ArrayList<Told>();
        all.add(Told.of("id", person.id().value())
                .and("name", person.name())
                .and("staffNumber", person.staffNumber().value())
                .and("phone", phone == null ? null : safe.phone(phone).digits())
                .and(
                        "identity",
                        identity == null ? null : safe.identity(identity).characters())
                .and("home", person.home().value())
                .and("standing", status.standing())
                .and("floating", status.floating())
                .and("since", status.since())
                .and("changed", person.changed()));
        person.hosts()
                .forEach(it -> all.add(Told.of("host", it.organization().value())
                        .and("kind", it.kind())
                        .and("since", it.since())));
        person.lastTransfer().ifPresent(it -> all.add(tell(it)));
        person.past()
                .forEach(it -> all.add(Told.of("home", it.home().value())
                        .and("standing", it.status().standing())
                        .and("floating", it.status().floating())
                        .and("since", it.status().since())
                        .and("until", it.until())));
        return all;
    }

    private static Told tell(Transfer transfer) {
        var told = Told.of("transferTo", transfer.to().value()).and("since", transfer.proposed());
        TransferAnswer answer = transfer.answer();
        return answer == null
                ? told
                : told.and("answer", answer.kind()).and("until", answer.at()).and("reason", answer.reason());
    }

    @Override
    public Set<String> names(PersonId id) {
        return people.find(id).map(this::names).orElse(Set.of());
    }

    private Set<String> names(Person person) {
        var names = new HashSet<>(Set.of(person.name(), person.staffNumber().value()));
        SealedNumber phone = person.phone();
        if (phone != null) {
            names.add(safe.phone(phone).digits());
        }
        SealedNumber identity = person.identity();
        if (identity != null) {
            names.add(safe.identity(identity).characters());
        }
        return names;
    }

    /** Home and hosts, and former homes. */
    @Override
    public Set<OrganizationId> places(PersonId id) {
        return people.find(id).stream()
                .flatMap(it -> Stream.concat(it.places(), it.past().stream().map(Chapter::home)))
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(Erased person) {
        people.remove(person.id());
        var id = List.of(person.id().value());
        search.changed(Map.of(PersonRecords.KIND, id, ArrivalRecords.KIND, id));
    }

    @Override
    public boolean isRemovedLast() {
        return true;
    }
}
