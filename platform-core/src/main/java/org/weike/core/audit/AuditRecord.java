package org.weike.core.audit;

import java.time.Instant;
import org.weike.core.shared.Actor;

/** One act as it was recorded. */
public record AuditRecord(AuditId id, Instant at, Actor actor, AuditEntry entry) {}
