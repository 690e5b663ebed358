package org.weike.core.credit;

import org.weike.core.shared.PersonId;

/** Whose year, and which. */
public record PersonYear(PersonId person, int year) {}
