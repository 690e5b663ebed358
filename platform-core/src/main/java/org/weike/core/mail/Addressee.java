package org.weike.core.mail;

import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Whom a message goes to, and where they were at home when it was planned. */
public record Addressee(PersonId person, OrganizationId home, SealedAddress address) {}
