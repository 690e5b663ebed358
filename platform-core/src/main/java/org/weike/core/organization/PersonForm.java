package org.weike.core.organization;

import org.jspecify.annotations.Nullable;

/** What somebody enters about a person; a number left out of a correction stays as it is. */
public record PersonForm(
        String name,
        StaffNumber staffNumber,
        @Nullable PhoneNumber phone,
        @Nullable IdentityNumber identity) {

    public static PersonForm of(String name, StaffNumber staffNumber) {
        return new PersonForm(name, staffNumber, null, null);
    }
}
