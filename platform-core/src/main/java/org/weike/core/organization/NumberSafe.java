package org.weike.core.organization;

import java.util.List;
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

    public SealedNumber seal(PhoneNumber number) {
        return new SealedNumber(keys.encrypt(Purpose.PERSONAL, number.digits()), lookup(number));
    }

    public SealedNumber seal(IdentityNumber number) {
        return new SealedNumber(keys.encrypt(Purpose.PERSONAL, number.characters()), lookup(number));
    }

    public String lookup(PhoneNumber number) {
        return keys.keyedHash(Purpose.LOOKUP, "phone:" + number.digits());
    }

    public String lookup(IdentityNumber number) {
        return keys.keyedHash(Purpose.LOOKUP, "identity:" + number.characters());
    }

    /** The keyed hashes of what this person may sign in by: the staff number, and the phone if there is one. */
    public List<String> signInKeys(Person person) {
        String byStaffNumber = lookup(person.staffNumber());
        SealedNumber phone = person.phone();
        return phone == null ? List.of(byStaffNumber) : List.of(byStaffNumber, phone.lookup());
    }

    /** The keyed hash of a sign-in name as somebody typed it; of any text at all, so that nonsense looks the same. */
    public String signInKey(String typed) {
        if (PhoneNumber.isWritten(typed)) {
            return lookup(new PhoneNumber(typed));
        }
        return StaffNumber.isWritten(typed)
                ? lookup(new StaffNumber(typed))
                : keys.keyedHash(Purpose.LOOKUP, "nonsense:" + typed);
    }

    private String lookup(StaffNumber number) {
        return keys.keyedHash(Purpose.LOOKUP, "staff:" + number.value());
    }

    PhoneNumber phone(SealedNumber number) {
        return new PhoneNumber(keys.decrypt(Purpose.PERSONAL, number.sealed()));
    }

    IdentityNumber identity(SealedNumber number) {
        return new IdentityNumber(keys.decrypt(Purpose.PERSONAL, number.sealed()));
    }

    /** The masked phone; empty if there is none. */
    public String maskedPhone(@Nullable SealedNumber number) {
        return number == null ? "" : phone(number).masked();
    }

    /** The masked identity number; empty if there is none. */
    public String maskedIdentity(@Nullable SealedNumber number) {
        return number == null ? "" : identity(number).masked();
    }
}
