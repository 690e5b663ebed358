package org.weike.core.shared;

import java.util.List;
import java.util.Set;

/**
 * What one feature holds of people; contributed as a bean. It tells a person all of it, and removes it when they are
 * erased.
 */
public interface PersonalRecords {

    /** What it is called, as a code: {@code looks}. */
    String part();

    /** Every record of the person; none where nothing is held. */
    List<Told> tell(PersonId person);

    /** Texts by which records elsewhere may name the person, in clear. */
    default Set<String> names(PersonId person) {
        return Set.of();
    }

    /** The organizations that the person is or was of. */
    default Set<OrganizationId> places(PersonId person) {
        return Set.of();
    }

    /**
     * Removes all that says who the person is; what has to stay says it under the id alone. Twice does no more than
     * once.
     *
     * @throws EditConflict if somebody is at work with it just now, so that it has to be tried again
     */
    void forget(Erased person);

    /** Whether the others find what they have to remove by what this holds, so that it is removed last. */
    default boolean isRemovedLast() {
        return false;
    }
}
