package org.weike.core.credit;

import org.weike.core.shared.PersonId;

/** Accounts for tests of what keeps them. */
public final class CreditStories {

    private static final Seals SEALS = new Seals(CreditFixture.KEYS);

    private CreditStories() {}

    public static RuleSet rules() {
        return CreditFixture.DEFAULT;
    }

    /** An account with entries that are not stored yet. */
    public static CreditAccount account(String person, int entries) {
        var account = CreditAccount.unused(new PersonId(person), 2026);
        for (int entry = 0; entry < entries; entry++) {
            account = another(account, Integer.toString(entry));
        }
        return account;
    }

    public static CreditAccount another(CreditAccount account, String lesson) {
        return account.plus(CreditFixture.posting(lesson), SEALS);
    }
}
