package org.weike.core.ledger;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.organization.People;
import org.weike.core.shared.Actor;

/** Remembers who took rows of a ledger away, in whatever form, and says how they are named on it. */
@Component
public final class Exporters {

    static final String EXPORTED = "ledger.exported";

    private final People people;
    private final AuditTrail trail;

    Exporters(People people, AuditTrail trail) {
        this.people = people;
        this.trail = trail;
    }

    public String name(Actor actor) {
        return switch (actor) {
            case Actor.Member member ->
                people.find(member.id())
                        .map(it -> it.name() + " " + it.staffNumber().value())
                        .orElse(member.id().value());
            case Actor.Platform platform -> platform.job();
            case Actor.Anybody ignored -> "";
        };
    }

    /** One entry that names node and filter, and what else explains the export. */
    public void record(Actor actor, LedgerQuestion question, Map<String, String> more) {
        var filter = question.filter();
        var details = new HashMap<>(more);
        details.put("year", String.valueOf(question.year()));
        if (!question.period().isWholeYear()) {
            details.put(
                    "months", question.period().from() + "–" + question.period().to());
        }
        details.put("onlyShort", String.valueOf(filter.onlyShort()));
        details.put("guests", String.valueOf(filter.guests()));
        details.put("searched", String.valueOf(!filter.words().isBlank()));
        var node = question.node();
        trail.record(actor, AuditEntry.at(node, EXPORTED, node.value()).detailed(details));
    }
}
