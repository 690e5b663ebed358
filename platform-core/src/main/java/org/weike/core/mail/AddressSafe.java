package org.weike.core.mail;

import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;

/** Encrypts mail addresses and opens them again. */
@Component
public final class AddressSafe {

    private final KeyRing keys;

    public AddressSafe(KeyRing keys) {
        this.keys = keys;
    }

    public SealedAddress seal(MailAddress address) {
        return new SealedAddress(
                keys.encrypt(Purpose.PERSONAL, address.value()),
                keys.keyedHash(Purpose.LOOKUP, "mail:" + address.value()));
    }

    public MailAddress open(SealedAddress address) {
        return new MailAddress(keys.decrypt(Purpose.PERSONAL, address.sealed()));
    }
}
