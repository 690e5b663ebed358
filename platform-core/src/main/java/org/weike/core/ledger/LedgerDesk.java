package org.weike.core.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.search.OwnWrites;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;

/**
 * Opens the ledger of a year at a node, drills from there to the persons, and writes it out. A person's row opens at
 * the credit desk to the entries behind it.
 */
@Desk
public final class LedgerDesk {

    static final String EXPORTED = "ledger.exported";

    private final LedgerReader reader;
    private final OwnWrites writes;
    private final LedgerSheets sheets;
    private final People people;
    private final Reach reach;
    private final AuditTrail trail;
    private final Clock clock;

    LedgerDesk(
            LedgerReader reader,
            OwnWrites writes,
            LedgerSheets sheets,
            People people,
            Reach reach,
            AuditTrail trail,
            Clock clock) {
        this.reader = reader;
        this.writes = writes;
        this.sheets = sheets;
        this.people = people;
        this.reach = reach;
        this.trail = trail;
        this.clock = clock;
    }

    /** The sum over everybody at home at the node or below. */
    public Ledger open(Actor actor, OrganizationId node, int year) {
        reach.require(actor, Permission.SEE_LEDGER, node);
        writes.await(actor);
        return reader.ledger(reach.scope(actor, Permission.SEE_LEDGER), node, year);
    }

    /** The organizations right below the node; the sum is that of the whole node. */
    public LedgerRows<OrganizationRow> organizations(Actor actor, LedgerQuestion question) {
        reach.require(actor, Permission.SEE_LEDGER, question.node());
        writes.await(actor);
        return reader.organizations(reach.scope(actor, Permission.SEE_LEDGER), question);
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
        var ledger = reader.ledger(scope, question.node(), question.year());
        trail.record(actor, entry(question));
        var export = new LedgerExport(
                name(actor),
                clock.instant(),
                ledger,
                question,
                reader.organizationsBelow(scope, question.only(LedgerFilter.EVERYBODY)),
                sink -> reader.eachPerson(scope, question, sink));
        sheets.write(export, words, out);
    }

    private static AuditEntry entry(LedgerQuestion question) {
        var filter = question.filter();
        return AuditEntry.at(question.node(), EXPORTED, question.node().value())
                .detailed(Map.of(
                        "year", String.valueOf(question.year()),
                        "onlyShort", String.valueOf(filter.onlyShort()),
                        "guests", String.valueOf(filter.guests()),
                        "searched", String.valueOf(!filter.words().isBlank())));
    }

    private String name(Actor actor) {
        return switch (actor) {
            case Actor.Member member ->
                people.find(member.id())
                        .map(it -> it.name() + " " + it.staffNumber().value())
                        .orElse(member.id().value());
            case Actor.Platform platform -> platform.job();
            case Actor.Anybody ignored -> "";
        };
    }
}
