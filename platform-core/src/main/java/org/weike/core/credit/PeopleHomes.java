package org.weike.core.credit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Homes as the organization feature knows them. */
@Component
class PeopleHomes implements Homes {

    private final People people;

    PeopleHomes(People people) {
        this.people = people;
    }

    @Override
    public Optional<OrganizationId> home(PersonId person) {
        return people.find(person).map(Person::home);
    }

    @Override
    public List<OrganizationId> places(PersonId person) {
        return people.find(person).map(it -> it.places().toList()).orElse(List.of());
    }

    @Override
    public Optional<Person> find(PersonId person) {
        return people.find(person);
    }
}
