package org.weike.core.credit;

import org.weike.core.shared.PersonId;

/** The balance that a part of an account ends with; that of the last part is that of the year. */
public record PartBalance(PersonId person, int year, int part, Balance balance) {}
