package org.weike.core.credit;

import java.time.Instant;
import java.util.List;
import org.weike.core.shared.Actor;

/** What the last check of the ledger came to, and the first findings, which are only remembered until a restart. */
public record LastCheck(Instant at, Actor by, LedgerReport report, List<LedgerFinding> findings) {

    public LastCheck {
        findings = List.copyOf(findings);
    }
}
