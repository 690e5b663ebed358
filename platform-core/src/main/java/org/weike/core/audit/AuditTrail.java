package org.weike.core.audit;

import java.util.List;
import org.weike.core.shared.Actor;

/** All administrative acts. Knows no scope: whoever shows entries checks each one's node first. */
public interface AuditTrail {

    /** Appends one act, now. */
    void record(Actor actor, AuditEntry entry);

    /** The acts that were asked for, newest first. */
    List<AuditRecord> recent(AuditQuestion question);
}
