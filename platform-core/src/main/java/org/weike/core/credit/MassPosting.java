package org.weike.core.credit;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Opens accounts by the thousand with all their entries, chained and sealed as if each had been posted alone, at its
 * own time: for ledgers whose days have no roots yet. Whoever loads so much has the search made anew.
 */
@Component
public final class MassPosting {

    private final CreditAccounts accounts;
    private final Seals seals;
    private final ChangeMarks marks;

    MassPosting(CreditAccounts accounts, Seals seals, ChangeMarks marks) {
        this.accounts = accounts;
        this.seals = seals;
        this.marks = marks;
    }

    /** Opens those years that are not there yet. */
    public void open(Collection<NewYear> years) {
        var known = accounts.known(years.stream().map(MassPosting::first).collect(Collectors.toSet()));
        Instant mark = marks.mark();
        var opened = years.stream()
                .filter(it -> !known.contains(first(it)))
                .map(it -> CreditAccount.of(it.person(), it.year(), it.postings(), seals)
                        .changedAt(mark))
                .toList();
        if (!opened.isEmpty()) {
            accounts.addAll(opened);
        }
    }

    private static AccountId first(NewYear year) {
        return AccountId.of(year.person(), year.year(), 1);
    }
}
