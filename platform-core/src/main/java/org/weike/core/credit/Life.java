package org.weike.core.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.weike.core.organization.Chapter;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Person;
import org.weike.core.organization.Role;
import org.weike.core.organization.Status;
import org.weike.core.shared.OrganizationId;

/**
 * What somebody was on each day in China: a day tells what they were when it ended. Of statuses that begin on different
 * days the one that was recorded last stands; roles are those of today.
 */
record Life(
        Person person,
        Set<Role> roles,
        Function<OrganizationId, Optional<Organization.Kind>> kinds,
        PersonExemptions exemptions) {

    Circumstances now() {
        return circumstances(person.home(), person.status());
    }

    /** Empty for days before their first status. */
    Optional<Circumstances> on(LocalDate day) {
        Instant end = CreditTime.endOf(day);
        return statuses().reversed().stream()
                .filter(it -> it.since().isBefore(end))
                .findFirst()
                .map(it -> circumstances(person.homeBefore(end), it));
    }

    /** The days from the first up to before the end on which an exemption begins or is over, and the first. */
    NavigableSet<LocalDate> turnsOfExemptions(LocalDate first, LocalDate end) {
        var turns = new TreeSet<LocalDate>();
        turns.add(first);
        exemptions.turns().filter(it -> it.isAfter(first) && it.isBefore(end)).forEach(turns::add);
        return turns;
    }

    /** The days from the first up to before the end on which they may be something else than the day before. */
    NavigableSet<LocalDate> turns(LocalDate first, LocalDate end) {
        var turns = turnsOfExemptions(first, end);
        Stream.concat(
                        statuses().stream().map(Status::since),
                        person.past().stream().map(Chapter::until))
                .map(CreditTime::dayOf)
                .flatMap(it -> Stream.of(it, it.plusDays(1)))
                .filter(it -> it.isAfter(first) && it.isBefore(end))
                .forEach(turns::add);
        return turns;
    }

    private List<Status> statuses() {
        var all = new ArrayList<Status>();
        person.past().forEach(it -> all.add(it.status()));
        all.add(person.status());
        return all;
    }

    private Circumstances circumstances(OrganizationId home, Status status) {
        return new Circumstances(roles, kinds.apply(home).orElse(null), status.standing());
    }
}
