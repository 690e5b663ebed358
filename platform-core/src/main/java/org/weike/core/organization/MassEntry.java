package org.weike.core.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weike.core.shared.PersonId;

/**
 * Writes organizations, people and roles by the thousand, each document as the desks write it. Whoever loads so much
 * answers for the right to do it, leaves one entry in the audit trail, and has the search made anew.
 */
@Component
public final class MassEntry {

    private final Organizations organizations;
    private final OrganizationDirectory directory;
    private final People people;
    private final RoleHistories roles;
    private final RoleBook book;
    private final NumberSafe safe;
    private final Clock clock;

    MassEntry(
            Organizations organizations,
            OrganizationDirectory directory,
            People people,
            RoleHistories roles,
            RoleBook book,
            NumberSafe safe,
            Clock clock) {
        this.organizations = organizations;
        this.directory = directory;
        this.people = people;
        this.roles = roles;
        this.book = book;
        this.safe = safe;
        this.clock = clock;
    }

    /** Adds whole subtrees; all of it or, where there is a problem, nothing. */
    public Optional<TreeProblem> addOrganizations(Collection<Organization> nodes) {
        synchronized (directory) {
            OrganizationTree grown = directory.get().with(nodes);
            var problem =
                    nodes.stream().flatMap(it -> grown.problemWith(it).stream()).findFirst();
            if (problem.isEmpty()) {
                organizations.add(nodes);
                directory.take(nodes);
            }
            return problem;
        }
    }

    /** Adds those people who are not there yet, and whose numbers nobody has. */
    public void addPeople(Collection<NewPerson> newcomers) {
        Instant now = clock.instant();
        var known = people.findAll(newcomers.stream().map(NewPerson::id).toList()).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        var missing = newcomers.stream()
                .filter(it -> !known.contains(it.id()))
                .map(it -> person(it, now))
                .toList();
        if (!missing.isEmpty()) {
            people.addAll(missing);
        }
    }

    private Person person(NewPerson it, Instant now) {
        var phone = it.form().phone();
        var identity = it.form().identity();
        return new Person(
                it.id(),
                it.form().name(),
                it.form().staffNumber(),
                phone == null ? null : safe.seal(phone),
                identity == null ? null : safe.seal(identity),
                it.home(),
                it.hosts(),
                it.status(),
                null,
                List.of(),
                1,
                now);
    }

    /** Grants roles to those people who never had any; all roles of one person come together. */
    public void grant(Collection<RoleGrant> grants) {
        Instant now = clock.instant();
        Map<PersonId, List<RoleGrant>> byPerson = grants.stream().collect(Collectors.groupingBy(RoleGrant::person));
        var histories = byPerson.entrySet().stream()
                .filter(it -> !book.knows(it.getKey()))
                .map(it -> RoleHistory.granted(it.getKey(), it.getValue(), now))
                .toList();
        if (!histories.isEmpty()) {
            roles.addAll(histories);
            histories.forEach(book::take);
        }
    }
}
