package org.weike.core.roster;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Person;
import org.weike.core.organization.SealedNumber;
import org.weike.core.organization.StaffNumber;

/** Those who are there already, by each of their numbers. */
record KnownPeople(
        Map<StaffNumber, Person> byNumber, Map<String, Person> byIdentity, Map<String, List<Person>> byPhone) {

    static KnownPeople of(List<Person> persons) {
        return new KnownPeople(
                persons.stream().collect(Collectors.toMap(Person::staffNumber, Function.identity())),
                persons.stream()
                        .filter(it -> it.identity() != null)
                        .collect(Collectors.toMap(it -> lookup(it.identity()), Function.identity())),
                persons.stream()
                        .filter(it -> it.phone() != null)
                        .collect(Collectors.groupingBy(it -> lookup(it.phone()))));
    }

    static String lookup(@Nullable SealedNumber number) {
        return number == null ? "" : number.lookup();
    }
}
