package org.weike.core.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.search.OwnWrites;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;

/**
 * Opens the ledger of a year or of months at a node, drills from there to the persons, and writes it out. A person's
 * row opens at the credit desk to the entries behind it.
 */
@Desk
public final class LedgerDesk {

    private final LedgerReader reader;
    private final OwnWrites writes;
    private final LedgerSheets sheets;
    private final Exporters exporters;
    private final Reach reach;
    private final Clock clock;

    LedgerDesk(
            LedgerReader reader, OwnWrites writes, LedgerSheets sheets, Exporters exporters, Reach reach, Clock clock) {
        this.reader = reader;
        this.writes = writes;
        this.sheets = sheets;
        this.exporters = exporters;
        this.reach = reach;
        this.clock = clock;
    }

    /** The sum over everybody at home at the node or below. */
    public Ledger open(Actor actor, OrganizationId node, LedgerPeriod period) {
        reach.require(actor, Permission.SEE_LEDGER, node);
        writes.await(actor);
        return reader.ledger(reach.scope(actor, Permission.SEE_LEDGER), node, period);
    }

    /** The organizations right below the node; the sum is that of the whole node. */
    public LedgerRows<OrganizationRow> organizations(Actor actor, LedgerQuestion question) {
        reach.require(actor, Permission.SEE_LEDGER, question.node());
        writes.await(actor);
        return reader.organizations(reach.scope(actor, Permission.SEE_LEDGER), question);
    }

    /** The organizations right below the node as they stand in the tree, which ranks none of them. */
    public List<OrganizationRow> comparison(Actor actor, OrganizationId node, LedgerPeriod period) {
        reach.require(actor, Permission.SEE_LEDGER, node);
        writes.await(actor);
        return reader.below(reach.scope(actor, Permission.SEE_LEDGER), node, period);
    }

    /** What everybody at home at the node or below earned month by month, in the year and in the one before it. */
    public LedgerTrend trend(Actor actor, OrganizationId node, int year) {
        reach.require(actor, Permission.SEE_LEDGER, node);
        writes.await(actor);
        var scope = reach.scope(actor, Permission.SEE_LEDGER);
        return new LedgerTrend(year, reader.months(scope, node, year), reader.months(scope, node, year - 1));
    }

    /** The persons at home at the node or below, and its guests if asked for; the sum leaves guests out. */
    public LedgerRows<PersonRow> people(Actor actor, LedgerQuestion question) {
        reach.require(actor, Permission.SEE_LEDGER, question.node());
        writes.await(actor);
        return reader.people(reach.scope(actor, Permission.SEE_LEDGER), question);
    }

    /** Hands over the persons at home at the node or below in the question's order, page or not. */
    public void each(Actor actor, LedgerQuestion question, Consumer<PersonRow> sink) {
        reach.require(actor, Permission.SEE_LEDGER, question.node());
        writes.await(actor);
        reader.eachPerson(reach.scope(actor, Permission.SEE_LEDGER), question, sink);
    }

    /**
     * Writes all rows as a workbook, worded by the caller, and marks each sheet with who exported what and when. One
     * entry in the audit trail names node and filter.
     */
    public void export(Actor actor, LedgerQuestion question, Function<LedgerWord, String> words, OutputStream out)
            throws IOException {
        reach.require(actor, Permission.EXPORT_LEDGER, question.node());
        var scope = reach.scope(actor, Permission.EXPORT_LEDGER);
        writes.await(actor);
        var ledger = reader.ledger(scope, question.node(), question.period());
        exporters.record(actor, question, Map.of());
        var export = new LedgerExport(
                exporters.name(actor),
                clock.instant(),
                ledger,
                question,
                null,
                reader.organizationsBelow(scope, question.only(LedgerFilter.EVERYBODY)),
                sink -> reader.eachPerson(scope, question, sink));
        sheets.write(export, words, out);
    }
}
