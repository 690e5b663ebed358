package org.weike.core.credit;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;

/**
 * Signs the heads of chains with a key that is not in the store, so that nobody who can write there can rewrite them.
 */
@Component
class Seals {

    private final KeyRing keys;

    Seals(KeyRing keys) {
        this.keys = keys;
    }

    String seal(AccountId account, int entries, String head) {
        return keys.sign(Purpose.LEDGER, payload(account, entries, head).getBytes(StandardCharsets.UTF_8));
    }

    boolean isOurs(String seal, AccountId account, int entries, String head) {
        return keys.open(Purpose.LEDGER, seal)
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .filter(payload(account, entries, head)::equals)
                .isPresent();
    }

    private static String payload(AccountId account, int entries, String head) {
        return String.join("\n", account.value(), Integer.toString(entries), head);
    }
}
