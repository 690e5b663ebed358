package org.weike.core.organization;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;

/** Encrypts the numbers of persons, opens them again, and says by which hash one is found. */
@Component
public final class NumberSafe {

    private final KeyRing keys;

    public NumberSafe(KeyRing keys) {
        this.keys = keys;
    }

    SealedNumber seal(PhoneNumber number) {
        return new SealedNumber(keys.encrypt(Purpose.PERSONAL, number.digits()), lookup(number));
    }

    SealedNumber seal(IdentityNumber number) {
        return new SealedNumber(keys.encrypt(Purpose.PERSONAL, number.characters()), lookup(number));
    }

    String lookup(PhoneNumber number) {
        return keys.keyedHash(Purpose.LOOKUP, "phone:" + number.digits());
    }

    String lookup(IdentityNumber number) {
        return keys.keyedHash(Purpose.LOOKUP, "identity:" + number.characters());
    }

    PhoneNumber phone(SealedNumber number) {
        return new PhoneNumber(keys.decrypt(Purpose.PERSONAL, number.sealed()));
    }

    IdentityNumber identity(SealedNumber number) {
        return new IdentityNumber(keys.decrypt(Purpose.PERSONAL, number.sealed()));
    }

    /** The masked phone; empty if there is none. */
    String maskedPhone(@Nullable SealedNumber number) {
        return number == null ? "" : phone(number).masked();
    }

    /** The masked identity number; empty if there is none. */
    String maskedIdentity(@Nullable SealedNumber number) {
        return number == null ? "" : identity(number).masked();
    }
}
