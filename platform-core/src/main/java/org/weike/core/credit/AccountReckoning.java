package org.weike.core.credit;

import java.util.List;

/** One person's year as it is, and what other rules make of it. */
record AccountReckoning(PersonYear year, List<CreditAccount> parts, Reckoning reckoning) {

    AccountReckoning {
        parts = List.copyOf(parts);
    }

    List<Posting> postings() {
        return parts.stream()
                .flatMap(it -> it.entries().stream())
                .map(CreditEntry::posting)
                .toList();
    }

    Balance balance() {
        return parts.isEmpty() ? Balance.NOTHING : parts.getLast().balance();
    }
}
