package org.weike.core.ledger.template;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.weike.core.shared.OrganizationId;

/** A form that its owner uploaded, and what is filled in where; every node below the owner may have it filled. */
public record Template(
        TemplateId id, OrganizationId owner, Original file, TemplateMapping mapping, long rev, Instant changed) {

    public Template {
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    static Template of(TemplateId id, OrganizationId owner, Original file, TemplateMapping mapping, Instant now) {
        return new Template(id, owner, file, mapping, 1, now);
    }

    Template mapped(TemplateMapping other, Instant now) {
        return new Template(id, owner, file, other, rev + 1, now);
    }

    public String name() {
        return file.name();
    }

    /** The file as it was uploaded. */
    public record Original(String name, long bytes, String sha256) {}
}
