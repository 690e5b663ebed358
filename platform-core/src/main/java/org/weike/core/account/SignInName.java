package org.weike.core.account;

import org.weike.core.shared.PersonId;
import org.weike.core.shared.TextId;

/** Whose account a sign-in name leads to; the name itself is kept as a keyed hash only. */
public record SignInName(Key id, PersonId person) {

    /** The keyed hash of a phone or staff number. */
    public record Key(String value) implements TextId {}
}
