package org.weike.core.organization;

import java.time.Instant;
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
     * Adds nodes of revision 1 and replaces others, as far as they are and will be at or below one node; parents must
     * come before their children. Hands back those that cannot stand where they should, or that somebody else changed.
     */
    public Map<OrganizationId, TreeProblem> plant(List<Organization> nodes, OrganizationId within) {
        synchronized (directory) {
            directory.refresh();
            OrganizationTree tree = directory.get();
            List<Organization> open = nodes.stream()
                    .filter(it -> !tree.find(it.id()).equals(Optional.of(it)))
                    .toList();
            var problems = new LinkedHashMap<OrganizationId, TreeProblem>();
            open.stream()
                    .filter(it -> !follows(it, tree.find(it.id())))
                    .forEach(it -> problems.put(it.id(), TreeProblem.CHANGED_MEANWHILE));
            var planting = Planting.of(
                    tree,
                    within,
                    open.stream().filter(it -> !problems.containsKey(it.id())).toList());
            problems.putAll(planting.problems());
            problems.putAll(write(planting.sound()));
            return problems;
        }
    }

    private static boolean follows(Organization node, Optional<Organization> known) {
        return node.rev() == known.map(Organization::rev).orElse(0L) + 1;
    }

    /** Writes what can stand; hands back what another application node was faster to change. */
    private Map<OrganizationId, TreeProblem> write(List<Organization> sound) {
        List<Organization> fresh = sound.stream().filter(it -> it.rev() == 1).toList();
        if (!fresh.isEmpty()) {
            organizations.add(fresh);
        }
        var problems = new LinkedHashMap<OrganizationId, TreeProblem>();
        var written = new ArrayList<>(fresh);
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
        announceArrivals(before.values());
        open.stream()
                .filter(it -> !refused.containsKey(it.id()) && signsInByOther(before.get(it.id()), it))
                .forEach(it -> events.publishEvent(new PersonRenumbered(it.id())));
        return refused;
    }

    /** Whoever was or is about to arrive somewhere is read again there. */
    private void announceArrivals(Collection<Person> persons) {
        var ids = persons.stream()
                .filter(it -> it.pendingTransfer().isPresent())
                .map(it -> it.id().value())
                .toList();
        if (!ids.isEmpty()) {
            search.changed(ArrivalRecords.KIND, ids);
        }
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

    /**
     * Puts persons back as they were before they were written at that instant; hands back those changed since then, or
     * whose old numbers are somebody else's by now.
     */
    public Set<PersonId> restorePersons(List<Snapshot> before, Instant written) {
        if (before.isEmpty()) {
            return Set.of();
        }
        Set<PersonId> kept = census.restorePersons(before, written).stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
        List<PersonId> restored = before.stream()
                .map(it -> new PersonId(it.id()))
                .filter(it -> !kept.contains(it))
                .toList();
        announceArrivals(persons(restored).values());
        restored.forEach(it -> events.publishEvent(new PersonRenumbered(it)));
        return kept;
    }

    /**
     * Takes out nodes that nobody changed since they were planted and nobody uses, children before their parents, and
     * puts others back as they were before they were written at that instant, as far as all of it is at or below one
     * node; hands back those that stay.
     */
    public Set<OrganizationId> uproot(
            List<OrganizationId> planted, List<Snapshot> before, OrganizationId within, Instant written) {
        synchronized (directory) {
            directory.refresh();
            Set<OrganizationId> kept = restore(planted, before, within, written);
            directory.reload();
            Set<OrganizationId> gone = removable(planted, within);
            kept.addAll(census.removeNewOrganizations(gone));
            planted.stream()
                    .filter(it -> !gone.contains(it) && directory.get().find(it).isPresent())
                    .forEach(kept::add);
            directory.reload();
            return kept;
        }
    }

    private Set<OrganizationId> restore(
            List<OrganizationId> planted, List<Snapshot> before, OrganizationId within, Instant written) {
        OrganizationTree tree = directory.get();
        var kept = new HashSet<OrganizationId>();
        var open = new ArrayList<Organization>();
        for (Organization old : census.organizations(before)) {
            Optional<Organization> known = tree.find(old.id());
            if (known.filter(it -> it.rev() == old.rev() + 1 && it.changed().equals(written))
                    .isPresent()) {
                open.add(old);
            } else if (known.filter(it -> it.rev() == old.rev()).isEmpty()) {
                kept.add(old.id());
            }
        }
        var planting = Planting.of(tree.without(planted), within, open);
        kept.addAll(planting.problems().keySet());
        Set<String> sound = planting.sound().stream().map(it -> it.id().value()).collect(Collectors.toSet());
        census.restoreOrganizations(
                        before.stream().filter(it -> sound.contains(it.id())).toList(), written)
                .forEach(it -> kept.add(new OrganizationId(it)));
        return kept;
    }

    private Set<OrganizationId> removable(List<OrganizationId> planted, OrganizationId within) {
        OrganizationTree tree = directory.get();
        Set<OrganizationId> used = census.inUse(planted);
        Set<OrganizationId> covered = tree.covered();
        var gone = new HashSet<OrganizationId>();
        for (OrganizationId each : planted) {
            boolean isEmpty = tree.children(each).stream().allMatch(it -> gone.contains(it.id()));
            if (isEmpty && tree.isWithin(each, within) && !used.contains(each) && !covered.contains(each)) {
                gone.add(each);
            }
        }
        return gone;
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
        return search.changed(Map.of(
                OrganizationRecords.KIND,
                nodes.stream().map(OrganizationId::value).toList(),
                PersonRecords.KIND,
                persons.stream().map(PersonId::value).toList()));
    }
}
