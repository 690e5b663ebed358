package org.weike.ui.rules;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** What people are called, from the list of people, because reading a name there is no look at the person. */
record PeopleNames(Map<String, Name> names) {

    static PeopleNames of(Collection<PersonId> people, PeopleDesk desk, Actor actor) {
        var ids = people.stream().map(PersonId::value).collect(Collectors.toSet());
        var found =
                desk.find(actor, Query.of("person").where(new Filter.Ids(ids)).page(0, ids.size()));
        return new PeopleNames(found.hits().stream()
                .collect(Collectors.toMap(it -> it.id(), it -> new Name(it.text("name"), it.text("staffNumber")))));
    }

    /** The bare id for somebody who is not there any more. */
    Name of(PersonId person) {
        return names.getOrDefault(person.value(), new Name(person.value(), ""));
    }

    /** A name and the number beside it. */
    record Name(String name, String number) {}
}
