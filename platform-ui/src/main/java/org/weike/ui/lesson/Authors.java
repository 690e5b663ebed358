package org.weike.ui.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Found;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Names who began lessons, for readers within whose reach the authors are. */
final class Authors {

    private static final String UNKNOWN = "—";

    private final PeopleDesk people;
    private final PersonId reader;
    private final Map<String, String> names = new HashMap<>();

    Authors(PeopleDesk people, PersonId reader, String self) {
        this.people = people;
        this.reader = reader;
        names.put(reader.value(), self);
    }

    /** Asks once for all authors of some rows: reading a name in a list is no look at the person. */
    void learn(Found found) {
        Set<String> unknown = found.hits().stream()
                .map(it -> it.text("author"))
                .filter(it -> !it.isEmpty() && !names.containsKey(it))
                .collect(Collectors.toSet());
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(it -> names.put(it, UNKNOWN));
        var question = Query.of("person").where(new Filter.Ids(unknown)).page(0, unknown.size());
        people.find(Actor.of(reader), question).hits().forEach(it -> names.put(it.id(), it.text("name")));
    }

    String of(Hit hit) {
        return names.getOrDefault(hit.text("author"), UNKNOWN);
    }
}
