package org.weike.core.ledger;

import org.jspecify.annotations.Nullable;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.shared.OrganizationId;

/** Which acts somebody looks for: those of a question, and of these only those at an organization or below it. */
public record AuditSearch(AuditQuestion question, @Nullable OrganizationId below) {}
