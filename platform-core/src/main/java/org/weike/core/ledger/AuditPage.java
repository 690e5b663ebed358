package org.weike.core.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.audit.AuditId;
import org.weike.core.audit.AuditRecord;

/**
 * The newest acts that match, and behind which act to go on: it is not there once everything was read. It may be there
 * behind no line at all, where much was read and nothing of it matched.
 */
public record AuditPage(List<Line> lines, @Nullable AuditId next) {

    public AuditPage {
        lines = List.copyOf(lines);
    }

    /** An act, and why a transfer was declined, which is kept with the person as long as that was their last one. */
    public record Line(AuditRecord act, @Nullable String reason) {}
}
