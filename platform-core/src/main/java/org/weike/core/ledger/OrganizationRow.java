package org.weike.core.ledger;

import org.weike.core.organization.Organization;

/** One organization in the ledger, with everybody at home there or below. */
public record OrganizationRow(Organization organization, LedgerSum sum) {}
