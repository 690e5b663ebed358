package org.weike.core.roster;

import org.weike.core.organization.Organization;
import org.weike.core.organization.Person;

/** What a row leaves behind when it is committed. */
public sealed interface RowChange {

    /** An organization as it will be. */
    record OfOrganization(Organization after, int depth) implements RowChange {}

    /** A person as they will be. */
    record OfPerson(Person after) implements RowChange {}

    /** Nothing. */
    record None() implements RowChange {}
}
