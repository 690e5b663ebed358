package org.weike.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook is made of: who asked for what and when, the day whose end the figures are of where they are not
 * those of now, the organizations, and the persons as they are read. Of a day no guests are known.
 */
public record LedgerExport(
        String by,
        Instant at,
        Ledger ledger,
        LedgerQuestion question,
        @Nullable LocalDate day,
        List<OrganizationRow> organizations,
        Persons persons) {

    public LedgerExport {
        organizations = List.copyOf(organizations);
    }

    /** Persons that are read one after another and never held all at once. */
    @FunctionalInterface
    public interface Persons {
        void each(Consumer<PersonRow> sink);
    }
}
