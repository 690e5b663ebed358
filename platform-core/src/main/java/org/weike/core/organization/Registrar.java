package org.weike.core.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weike.core.search.Generation;
import org.weike.core.search.Search;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * Enters many organizations and persons at once and takes them out again, for features that have checked what may be
 * written. Doing the same twice does no more than doing it once.
 */
@Component
public final class Registrar {

    private final Census census;
    private final Organizations organizations;
    private final OrganizationDirectory directory;
    private final People people;
    private final Search search;
    private final ApplicationEventPublisher events;

    Registrar(
            Census census,
            Organizations organizations,
            OrganizationDirectory directory,
            People people,
            Search search,
            ApplicationEventPublisher events) {
        this.census = census;
        this.organizations = organizations;
        this.directory = directory;
        this.people = people;
        this.search = search;
        this.events = events;
    }

    /**
     * Adds nodes of revision 1 and replaces others; parents must come before their children. Hands back those that
     * cannot stand where they should, or that somebody else changed.
     */
    public Map<OrganizationId, TreeProblem> plant(List<Organization> nodes) {
        synchronized (directory) {
            directory.refresh();
            var problems = new LinkedHashMap<OrganizationId, TreeProblem>();
            List<Organization> open = nodes.stream()
                    .filter(it -> !directory.get().find(it.id()).equals(Optional.of(it)))
                    .toList();
            OrganizationTree grown = directory.get().with(open);
            open.forEach(it -> grown.problemWith(it).ifPresent(problem -> problems.put(it.id(), problem)));
            List<Organization> sound =
                    open.stream().filter(it -> !problems.containsKey(it.id())).toList();
            List<Organization> fresh =
                    sound.stream().filter(it -> it.rev() == 1).toList();
            if (!fresh.isEmpty()) {
                organizations.add(fresh);
            }
            List<Organization> written = new ArrayList<>(fresh);
            sound.stream().filter(it -> it.rev() > 1).forEach(it -> {
                if (census.replaceOrganizations(List.of(it)) == 1) {
                    written.add(it);
                } else {
                    problems.put(it.id(), TreeProblem.CHANGED_MEANWHILE);
                }
            });
            directory.take(written);
            return problems;
        }
    }

    /** Adds persons of revision 1; hands back those whose numbers are somebody else's. */
    public Map<PersonId, PersonChange.Reason> enter(List<Person> persons) {
        if (persons.isEmpty() || census.addPersons(persons)) {
            return Map.of();
        }
        var refused = new HashMap<PersonId, PersonChange.Reason>();
        Set<PersonId> there = persons(ids(persons)).keySet();
        persons.stream()
                .filter(it -> !there.contains(it.id()))
                .forEach(it -> people.add(it).ifPresent(reason -> refused.put(it.id(), reason)));
        return refused;
    }

    /** Replaces persons' revisions before the given ones; hands back those that somebody changed, or may not be so. */
    public Map<PersonId, PersonChange.Reason> amend(List<Person> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, Person> before = persons(ids(persons));
        var refused = new HashMap<PersonId, PersonChange.Reason>();
        var open = new ArrayList<Person>();
        for (Person each : persons) {
            Person known = before.get(each.id());
            if (known == null || (!known.equals(each) && known.rev() != each.rev() - 1)) {
                refused.put(each.id(), PersonChange.Reason.CHANGED_MEANWHILE);
            } else if (!known.equals(each)) {
                open.add(each);
            }
        }
        if (!open.isEmpty() && census.replacePersons(open) < open.size()) {
            refused.putAll(amendOneByOne(open));
        }
        open.stream()
                .filter(it -> !refused.containsKey(it.id()) && signsInByOther(before.get(it.id()), it))
                .forEach(it -> events.publishEvent(new PersonRenumbered(it.id())));
        return refused;
    }

    private Map<PersonId, PersonChange.Reason> amendOneByOne(List<Person> persons) {
        Map<PersonId, Person> now = persons(ids(persons));
        var refused = new HashMap<PersonId, PersonChange.Reason>();
        for (Person each : persons) {
            Person known = now.get(each.id());
            if (known == null || (!known.equals(each) && known.rev() != each.rev() - 1)) {
                refused.put(each.id(), PersonChange.Reason.CHANGED_MEANWHILE);
            } else if (!known.equals(each)) {
                people.replace(each).ifPresent(reason -> refused.put(each.id(), reason));
            }
        }
        return refused;
    }

    private static boolean signsInByOther(@Nullable Person before, Person after) {
        return before != null
                && !(before.staffNumber().equals(after.staffNumber()) && Objects.equals(before.phone(), after.phone()));
    }

    private static Set<PersonId> ids(Collection<Person> persons) {
        return persons.stream().map(Person::id).collect(Collectors.toSet());
    }

    private Map<PersonId, Person> persons(Collection<PersonId> ids) {
        return people.findAll(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Takes out persons that nobody changed since they were entered; hands back the others. */
    public Set<PersonId> strike(Collection<PersonId> ids) {
        return ids.isEmpty() ? Set.of() : census.removeNewPersons(ids);
    }

    /** Puts persons back as they were before the revision that followed; hands back those changed since then. */
    public Set<PersonId> restorePersons(List<Snapshot> before) {
        if (before.isEmpty()) {
            return Set.of();
        }
        Set<PersonId> kept =
                census.restorePersons(before).stream().map(PersonId::new).collect(Collectors.toSet());
        before.stream()
                .map(it -> new PersonId(it.id()))
                .filter(it -> !kept.contains(it))
                .forEach(it -> events.publishEvent(new PersonRenumbered(it)));
        return kept;
    }

    /**
     * Takes out nodes that nobody changed since they were planted and nobody uses, children before their parents, and
     * puts others back as they were; hands back those that stay.
     */
    public Set<OrganizationId> uproot(List<OrganizationId> planted, List<Snapshot> before) {
        synchronized (directory) {
            directory.refresh();
            var kept = new HashSet<OrganizationId>();
            census.restoreOrganizations(before).forEach(it -> kept.add(new OrganizationId(it)));
            directory.reload();
            Set<OrganizationId> gone = new HashSet<>();
            Set<OrganizationId> used = census.inUse(planted);
            var covered = directory.get().covered();
            for (OrganizationId each : planted) {
                boolean isEmpty = directory.get().children(each).stream().allMatch(it -> gone.contains(it.id()));
                if (isEmpty && !used.contains(each) && !covered.contains(each)) {
                    gone.add(each);
                } else if (directory.get().find(each).isPresent()) {
                    kept.add(each);
                }
            }
            kept.addAll(census.removeNewOrganizations(gone));
            directory.reload();
            return kept;
        }
    }

    /** The documents as they are now, to be put back later. */
    public List<Snapshot> snapshotsOfPersons(Collection<PersonId> ids) {
        return ids.isEmpty() ? List.of() : census.snapshotsOfPersons(ids);
    }

    /** The documents as they are now, to be put back later. */
    public List<Snapshot> snapshotsOfOrganizations(Collection<OrganizationId> ids) {
        return ids.isEmpty() ? List.of() : census.snapshotsOfOrganizations(ids);
    }

    /** Has the search read what was written; told once, at the end. */
    public Generation announce(Collection<OrganizationId> nodes, Collection<PersonId> persons) {
        search.changed(
                OrganizationRecords.KIND,
                nodes.stream().map(OrganizationId::value).toList());
        return search.changed(
                PersonRecords.KIND, persons.stream().map(PersonId::value).toList());
    }
}
