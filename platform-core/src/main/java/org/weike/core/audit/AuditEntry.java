package org.weike.core.audit;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.OrganizationId;

/**
 * One administrative act: what was done ({@code role.granted}), to what, at which node, and the few details that
 * explain it. Details hold ids and codes, never personal data in clear.
 */
public record AuditEntry(
        String act, String subject, @Nullable OrganizationId node, Map<String, String> details) {

    private static final Pattern ACT = Pattern.compile("[a-z][a-zA-Z]*(\\.[a-z][a-zA-Z]*)+");
    private static final Pattern DETAIL = Pattern.compile("[a-zA-Z]{1,40}");

    public AuditEntry {
        if (!ACT.matcher(act).matches()) {
            throw new IllegalArgumentException("not an act: " + act);
        }
        details = Map.copyOf(details);
        for (String name : details.keySet()) {
            if (!DETAIL.matcher(name).matches()) {
                throw new IllegalArgumentException("not the name of a detail: " + name);
            }
        }
    }

    /** An act that belongs to no node, such as a change of the platform's own settings. */
    public static AuditEntry of(String act, String subject) {
        return new AuditEntry(act, subject, null, Map.of());
    }

    public static AuditEntry at(OrganizationId node, String act, String subject) {
        return new AuditEntry(act, subject, node, Map.of());
    }

    public AuditEntry detailed(Map<String, String> explanation) {
        return new AuditEntry(act, subject, node, explanation);
    }

    public Optional<OrganizationId> place() {
        return Optional.ofNullable(node);
    }
}
