package org.weike.core.credit;

import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Opens accounts by the thousand with all their entries, chained and sealed as if each had been posted alone. Whoever
 * loads so much has the search made anew.
 */
@Component
public final class MassPosting {

    private final CreditAccounts accounts;
    private final Seals seals;

    MassPosting(CreditAccounts accounts, Seals seals) {
        this.accounts = accounts;
        this.seals = seals;
    }

    public void open(Collection<NewYear> years) {
        accounts.addAll(years.stream()
                .map(it -> CreditAccount.of(it.person(), it.year(), it.postings(), seals))
                .toList());
    }
}
