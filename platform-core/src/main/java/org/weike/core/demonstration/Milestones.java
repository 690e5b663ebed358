package org.weike.core.demonstration;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditRecord;
import org.weike.core.audit.AuditTrail;
import org.weike.core.shared.Actor;

/** Remembers in the audit trail how far the inventing has come, so that a start after a kill goes on from there. */
@Component
final class Milestones {

    private final AuditTrail trail;

    Milestones(AuditTrail trail) {
        this.trail = trail;
    }

    Optional<AuditRecord> reached(String act) {
        return trail.recent(AuditQuestion.newest(1).of(act)).stream().findFirst();
    }

    AuditRecord reach(Actor.Platform actor, AuditEntry entry) {
        trail.record(actor, entry);
        return reached(entry.act()).orElseThrow();
    }
}
