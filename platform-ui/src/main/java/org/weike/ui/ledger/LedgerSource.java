package org.weike.ui.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.function.Function;
import org.weike.core.ledger.DatedLedgerDesk;
import org.weike.core.ledger.Ledger;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.LedgerRows;
import org.weike.core.ledger.LedgerWord;
import org.weike.core.ledger.OrganizationRow;
import org.weike.core.ledger.PersonRow;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** Where the figures of a ledger come from for the one who reads it. */
sealed interface LedgerSource {

    Ledger open(OrganizationId node, LedgerPeriod period);

    LedgerRows<OrganizationRow> organizations(LedgerQuestion question);

    LedgerRows<PersonRow> people(LedgerQuestion question);

    /** Writes what is shown as a workbook. */
    void export(LedgerQuestion question, Function<LedgerWord, String> words, OutputStream out) throws IOException;

    /** As it is. */
    record Now(LedgerDesk ledgers, Actor actor) implements LedgerSource {

        @Override
        public Ledger open(OrganizationId node, LedgerPeriod period) {
            return ledgers.open(actor, node, period);
        }

        @Override
        public LedgerRows<OrganizationRow> organizations(LedgerQuestion question) {
            return ledgers.organizations(actor, question);
        }

        @Override
        public LedgerRows<PersonRow> people(LedgerQuestion question) {
            return ledgers.people(actor, question);
        }

        @Override
        public void export(LedgerQuestion question, Function<LedgerWord, String> words, OutputStream out)
                throws IOException {
            ledgers.export(actor, question, words, out);
        }
    }

    /** As it was when a day ended. */
    record AtTheEndOf(LocalDate day, DatedLedgerDesk ledgers, Actor actor) implements LedgerSource {

        @Override
        public Ledger open(OrganizationId node, LedgerPeriod period) {
            return ledgers.open(actor, node, period.year(), day);
        }

        @Override
        public LedgerRows<OrganizationRow> organizations(LedgerQuestion question) {
            return ledgers.organizations(actor, question, day);
        }

        @Override
        public LedgerRows<PersonRow> people(LedgerQuestion question) {
            return ledgers.people(actor, question, day);
        }

        @Override
        public void export(LedgerQuestion question, Function<LedgerWord, String> words, OutputStream out)
                throws IOException {
            ledgers.export(actor, question, day, words, out);
        }
    }
}
