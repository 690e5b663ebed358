package org.weike.core.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** All persons. */
public interface People {

    Optional<Person> find(PersonId id);

    List<Person> findAll(Collection<PersonId> ids);

    Optional<Person> findByStaffNumber(StaffNumber number);

    /** Those with this phone, by its keyed hash; a couple may share one. */
    List<Person> findByPhone(String lookup);

    Optional<Person> findByIdentity(String lookup);

    /** Those at home at exactly this organization or hosted by it. */
    List<Person> at(OrganizationId organization);

    /** Hands over those whose transfer waits to be accepted. */
    void arriving(Consumer<Person> sink);

    /** Adds somebody new; says which number is taken, and then added nobody. */
    Optional<PersonChange.Reason> add(Person person);

    /** Adds many who are new with numbers that nobody has; fails where one is there already, some being added. */
    void addAll(Collection<Person> people);

    /**
     * Replaces the revision before this one; says which number is taken, and then replaced nothing.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    Optional<PersonChange.Reason> replace(Person person);

    /** Removes somebody for good; nothing happens where nobody is. */
    void remove(PersonId id);

    void each(Consumer<Person> sink);

    /** Those whose document changed at or after the instant. */
    void changedSince(Instant since, Consumer<Person> sink);
}
