package org.weike.core.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.PersonId;

/**
 * Lets people find those who wait to be accepted, from where they shall go to: nobody sees them there yet, and the
 * records of persons know nothing of it.
 */
@Component
final class ArrivalRecords implements Searchable {

    static final String KIND = "arrival";

    private final People people;
    private final Reach reach;

    ArrivalRecords(People people, Reach reach) {
        this.people = people;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        people.arriving(it -> record(it).ifPresent(sink));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return people.find(new PersonId(id)).flatMap(this::record);
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        people.changedSince(since, it -> record(it).ifPresent(sink));
    }

    private Optional<SearchRecord> record(Person person) {
        return person.pendingTransfer()
                .map(it -> new SearchRecord(
                        KIND,
                        person.id().value(),
                        reach.path(it.to()),
                        List.of(
                                new SearchField.Name("name", person.name()),
                                new SearchField.Code(
                                        "staffNumber", person.staffNumber().value()),
                                new SearchField.Number("proposed", it.proposed().toEpochMilli()))));
    }
}
