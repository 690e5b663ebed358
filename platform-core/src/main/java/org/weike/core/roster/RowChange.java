package org.weike.core.roster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Person;

/** What a row leaves behind when it is committed; before is what the preview found, where there was something. */
public sealed interface RowChange {

    /** An organization as it will be. */
    record OfOrganization(
            Organization after, int depth, @Nullable Organization before) implements RowChange {}

    /** A person as they will be, and the address that is proposed for them, if any is. */
    record OfPerson(
            Person after, @Nullable Person before, @Nullable MailChange mail) implements RowChange {

        /** Whether the person is written, rather than an address alone proposed. */
        boolean writesPerson() {
            return !after.equals(before);
        }

        Optional<MailChange> proposed() {
            return Optional.ofNullable(mail);
        }
    }

    /** Nothing. */
    record None() implements RowChange {}
}
