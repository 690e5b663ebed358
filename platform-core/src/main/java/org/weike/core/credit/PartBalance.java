package org.weike.core.credit;

import org.weike.core.shared.PersonId;

/**
 * The balance that a part of an account ends with, of which that of the last part is that of the year; and the months
 * in which the entries of this part alone were posted.
 */
public record PartBalance(PersonId person, int year, int part, Balance balance, PostedMonths months) {

    /** The same of two parts of one year. */
    public PartBalance and(PartBalance other) {
        var last = other.part > part ? other : this;
        return new PartBalance(person, year, last.part, last.balance, months.plus(other.months));
    }
}
