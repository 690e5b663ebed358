package org.weike.core.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** All persons and organizations as they are stored, read and written many at once. */
public interface Census {

    /** Those who have one of the staff numbers, or an identity number or phone of one of the keyed hashes. */
    List<Person> havingAny(Collection<StaffNumber> numbers, Collection<String> identities, Collection<String> phones);

    /** Those of one of the names who are at home in exactly one of the organizations. */
    List<Person> namesakes(Collection<OrganizationId> homes, Collection<String> names);

    /** Adds new persons; false if some could not be added because an id or a number is taken. */
    boolean addPersons(List<Person> persons);

    /** Replaces each person's revision before the given one; says how many, and fewer than all if a number is taken. */
    int replacePersons(List<Person> persons);

    /** Replaces each organization's revision before the given one; says how many it found. */
    int replaceOrganizations(List<Organization> organizations);

    List<Snapshot> snapshotsOfPersons(Collection<PersonId> ids);

    List<Snapshot> snapshotsOfOrganizations(Collection<OrganizationId> ids);

    /** Removes those that are still in their first revision; hands back those that are not. */
    Set<PersonId> removeNewPersons(Collection<PersonId> ids);

    /** Removes those that are still in their first revision; hands back those that are not. */
    Set<OrganizationId> removeNewOrganizations(Collection<OrganizationId> ids);

    /** What the documents say. */
    List<Organization> organizations(List<Snapshot> documents);

    /**
     * Puts documents back, byte for byte and the last one first, over the next revision if it was written at that
     * instant; hands back the ids of those at another one, or with a number that is taken by now.
     */
    Set<String> restorePersons(List<Snapshot> before, Instant written);

    /** Puts documents back likewise. */
    Set<String> restoreOrganizations(List<Snapshot> before, Instant written);

    /** Which of the organizations are somebody's home, host or destination. */
    Set<OrganizationId> inUse(Collection<OrganizationId> organizations);
}
