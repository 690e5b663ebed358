package org.weike.core.credit;

import java.util.Map;
import org.weike.core.audit.AuditEntry;

/** What the audit trail says of recomputations. */
final class RecomputationActs {

    private static final String RULES = "rules";
    private static final String YEAR = "year";

    private RecomputationActs() {}

    static AuditEntry previewed(String set, int year) {
        return AuditEntry.of("rules.previewed", Integer.toString(year))
                .detailed(Map.of(RULES, set, YEAR, Integer.toString(year)));
    }

    static AuditEntry tried(String set, int year) {
        return AuditEntry.of("rules.targetsTried", Integer.toString(year))
                .detailed(Map.of(RULES, set, YEAR, Integer.toString(year)));
    }

    static AuditEntry begun(Recomputation begun) {
        return AuditEntry.of("rules.recomputing", begun.id().value())
                .detailed(Map.of(RULES, begun.rules().value(), YEAR, begun.id().value()));
    }

    static AuditEntry finished(Recomputation done) {
        return AuditEntry.of("rules.recomputed", done.id().value())
                .detailed(Map.of(
                        RULES,
                        done.rules().value(),
                        YEAR,
                        done.id().value(),
                        "people",
                        Long.toString(done.totals().changed()),
                        "entries",
                        Long.toString(done.totals().entries())));
    }
}
