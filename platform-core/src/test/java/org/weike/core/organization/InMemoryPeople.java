package org.weike.core.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** People without a store. */
public final class InMemoryPeople implements People {

    private final Map<PersonId, Person> kept = new HashMap<>();

    @Override
    public synchronized Optional<Person> find(PersonId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Person> findAll(Collection<PersonId> ids) {
        return those(it -> ids.contains(it.id()));
    }

    @Override
    public Optional<Person> findByStaffNumber(StaffNumber number) {
        return those(it -> it.staffNumber().equals(number)).stream().findFirst();
    }

    @Override
    public List<Person> findByPhone(String lookup) {
        return those(it -> lookup.equals(lookup(it.phone())));
    }

    @Override
    public Optional<Person> findByIdentity(String lookup) {
        return those(it -> lookup.equals(lookup(it.identity()))).stream().findFirst();
    }

    @Override
    public List<Person> at(OrganizationId organization) {
        return those(it -> it.places().anyMatch(organization::equals));
    }

    @Override
    public void arriving(Consumer<Person> sink) {
        those(it -> it.pendingTransfer().isPresent()).forEach(sink);
    }

    @Override
    public synchronized Optional<PersonChange.Reason> add(Person person) {
        Optional<PersonChange.Reason> taken = taken(person);
        if (taken.isEmpty()) {
            kept.put(person.id(), person);
        }
        return taken;
    }

    @Override
    public void addAll(Collection<Person> people) {
        people.forEach(this::add);
    }

    @Override
    public synchronized Optional<PersonChange.Reason> replace(Person person) {
        Person known = kept.get(person.id());
        if (known == null || known.rev() != person.rev() - 1) {
            throw new EditConflict("person " + person.id().value());
        }
        return add(person);
    }

    private Optional<PersonChange.Reason> taken(Person person) {
        var others = those(it -> !it.id().equals(person.id()));
        if (others.stream().anyMatch(it -> it.staffNumber().equals(person.staffNumber()))) {
            return Optional.of(PersonChange.Reason.STAFF_NUMBER_TAKEN);
        }
        String identity = lookup(person.identity());
        boolean known = identity != null && others.stream().anyMatch(it -> identity.equals(lookup(it.identity())));
        return known ? Optional.of(PersonChange.Reason.IDENTITY_NUMBER_TAKEN) : Optional.empty();
    }

    private static @Nullable String lookup(@Nullable SealedNumber number) {
        return number == null ? null : number.lookup();
    }

    @Override
    public synchronized void remove(PersonId id) {
        kept.remove(id);
    }

    @Override
    public void each(Consumer<Person> sink) {
        those(Objects::nonNull).forEach(sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<Person> sink) {
        those(it -> !it.changed().isBefore(since)).forEach(sink);
    }

    private synchronized List<Person> those(Predicate<Person> wanted) {
        return kept.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(it -> it.staffNumber().value()))
                .toList();
    }
}
