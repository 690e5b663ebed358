package org.weike.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.weike.core.credit.CreditTime;

/** A year of the ledger as it was when a day ended in China. */
record DatedYear(int year, LocalDate day) {

    /** The first moment that no longer counts. */
    Instant end() {
        return CreditTime.endOf(day);
    }
}
