package org.weike.core.organization;

import org.weike.core.shared.PersonId;

/** Somebody's staff number or phone is another one now. */
public record PersonRenumbered(PersonId person) {}
