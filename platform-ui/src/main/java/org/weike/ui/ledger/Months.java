package org.weike.ui.ledger;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.weike.core.ledger.LedgerPeriod;

/** Words months of a year, on screens and in names of files. */
final class Months {

    private Months() {}

    static String word(int month, Locale locale) {
        return Month.of(month).getDisplayName(TextStyle.SHORT, locale);
    }

    static String words(LedgerPeriod period, Locale locale) {
        String from = word(period.from(), locale);
        return period.from() == period.to() ? from : from + " – " + word(period.to(), locale);
    }

    /** As a name of a file says it: the year, and months where they are not all of it. */
    static String ofName(LedgerPeriod period) {
        if (period.isWholeYear()) {
            return Integer.toString(period.year());
        }
        return period.from() == period.to()
                ? "%d-%02d".formatted(period.year(), period.from())
                : "%d-%02d–%02d".formatted(period.year(), period.from(), period.to());
    }
}
