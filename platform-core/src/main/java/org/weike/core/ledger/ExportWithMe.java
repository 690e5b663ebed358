package org.weike.core.ledger;

import org.jspecify.annotations.Nullable;
import org.weike.core.audit.AuditRecord;

/** An export that the one who asks is a row of, and who made it: nobody where the platform itself did. */
public record ExportWithMe(AuditRecord export, @Nullable Looker by) {}
