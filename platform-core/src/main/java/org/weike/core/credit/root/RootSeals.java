package org.weike.core.credit.root;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;

/** Makes roots and signs them with the key that is not in the store. */
@Component
class RootSeals {

    private static final String FORM = "weike-root-1";

    private final KeyRing keys;

    RootSeals(KeyRing keys) {
        this.keys = keys;
    }

    /** The root that comes before the first. */
    DailyRoot beginning(LocalDate day) {
        return sealed(day, 0, beginningHash(day));
    }

    DailyRoot after(DailyRoot before, DayHeads.Sum sum) {
        var day = before.date().plusDays(1);
        return sealed(day, before.accounts() + sum.begun(), hash(before, sum));
    }

    boolean isBeginning(DailyRoot root) {
        return root.accounts() == 0 && root.hash().equals(beginningHash(root.date()));
    }

    /** Whether the root is what this sum makes of the root before it. */
    boolean isOf(DailyRoot root, DailyRoot before, DayHeads.Sum sum) {
        return root.accounts() == before.accounts() + sum.begun() && root.hash().equals(hash(before, sum));
    }

    boolean isOurs(DailyRoot root) {
        return keys.open(Purpose.LEDGER, root.seal())
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .filter(payload(root.date(), root.accounts(), root.hash())::equals)
                .isPresent();
    }

    private DailyRoot sealed(LocalDate day, long accounts, String hash) {
        var seal = keys.sign(Purpose.LEDGER, payload(day, accounts, hash).getBytes(StandardCharsets.UTF_8));
        return new DailyRoot(RootDay.of(day), accounts, hash, seal);
    }

    /** Never looks like what the head of an account is signed as: that begins with an account. */
    private static String payload(LocalDate day, long accounts, String hash) {
        return String.join("\n", FORM, day.toString(), Long.toString(accounts), hash);
    }

    private static String beginningHash(LocalDate day) {
        return hash(FORM, day.toString());
    }

    private static String hash(DailyRoot before, DayHeads.Sum sum) {
        var day = before.date().plusDays(1);
        return hash(FORM, day.toString(), before.hash(), Long.toString(before.accounts() + sum.begun()), sum.hash());
    }

    private static String hash(String... lines) {
        return HexFormat.of().formatHex(sha256().digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
