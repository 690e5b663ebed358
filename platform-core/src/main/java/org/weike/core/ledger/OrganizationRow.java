package org.weike.core.ledger;

import org.weike.core.organization.Organization;

/**
 * One organization in the ledger, with everybody at home there or below, and apart from them its guests, whom the
 * ledger of their home counts.
 */
public record OrganizationRow(Organization organization, LedgerSum sum, LedgerSum guests) {}
