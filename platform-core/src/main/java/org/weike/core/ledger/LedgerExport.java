package org.weike.core.ledger;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What a workbook is made of: who asked for what and when, the organizations, and the persons as they are read. */
public record LedgerExport(
        String by,
        Instant at,
        Ledger ledger,
        LedgerQuestion question,
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
