package org.weike.core.organization;

import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** That a person has a role on a node and everywhere below it. */
public record RoleGrant(PersonId person, Role role, OrganizationId node) {}
