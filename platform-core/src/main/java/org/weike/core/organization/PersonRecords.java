package org.weike.core.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.PersonId;

/**
 * Lets people find persons by name and staff number, within their status. Phones and identity numbers are in no index,
 * not even encrypted.
 */
@Component
final class PersonRecords implements Searchable {

    static final String KIND = "person";

    private final People people;
    private final Reach reach;

    PersonRecords(People people, Reach reach) {
        this.people = people;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Since guests are counted apart. */
    @Override
    public int shape() {
        return 2;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        people.each(it -> sink.accept(record(it)));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return people.find(new PersonId(id)).map(this::record);
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        people.changedSince(since, it -> sink.accept(record(it)));
    }

    private SearchRecord record(Person person) {
        var fields = new ArrayList<SearchField>();
        fields.add(new SearchField.Name("name", person.name()));
        fields.add(new SearchField.Code("staffNumber", person.staffNumber().value()));
        fields.add(new SearchField.Word("home", person.home().value()));
        fields.add(new SearchField.Word("standing", person.status().standing().name()));
        fields.add(new SearchField.Word("floating", person.status().floating().name()));
        fields.add(new SearchField.Number("since", person.status().since().toEpochMilli()));
        person.hosts()
                .forEach(it -> fields.add(
                        new SearchField.Word("host", it.organization().value())));
        var whereabouts = Whereabouts.of(person, reach);
        fields.addAll(whereabouts.fields());
        return new SearchRecord(KIND, person.id().value(), whereabouts.seenFrom(), fields);
    }
}
