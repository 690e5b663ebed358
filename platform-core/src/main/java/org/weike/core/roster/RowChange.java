package org.weike.core.roster;

import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Person;

/** What a row leaves behind when it is committed; before is what the preview found, where there was something. */
public sealed interface RowChange {

    /** An organization as it will be. */
    record OfOrganization(
            Organization after, int depth, @Nullable Organization before) implements RowChange {}

    /** A person as they will be. */
    record OfPerson(Person after, @Nullable Person before) implements RowChange {}

    /** Nothing. */
    record None() implements RowChange {}
}
