package org.weike.core.roster;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.weike.core.audit.AuditEntry;

/** Words imports for the audit: which file, and how many rows of each kind, never whose. */
final class BatchActs {

    private BatchActs() {}

    static AuditEntry uploaded(Batch batch) {
        return ofFile(batch, "roster.uploaded");
    }

    static AuditEntry handedBack(Batch batch) {
        return ofFile(batch, "roster.handedBack");
    }

    private static AuditEntry ofFile(Batch batch, String act) {
        return AuditEntry.at(batch.node(), act, batch.id().value())
                .detailed(Map.of("file", batch.file().fingerprint()));
    }

    /** What a worker did with the rows, stopped or to the end. */
    static AuditEntry ofRows(Batch batch, String act) {
        var details = new HashMap<String, String>();
        details.put("file", batch.file().fingerprint());
        batch.tally()
                .rows()
                .forEach((action, rows) -> details.put(action.name().toLowerCase(Locale.ROOT), String.valueOf(rows)));
        return AuditEntry.at(batch.node(), act, batch.id().value()).detailed(details);
    }
}
