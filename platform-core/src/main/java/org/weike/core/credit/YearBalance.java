package org.weike.core.credit;

import org.weike.core.shared.PersonId;

/** The balance of a person's year, and the months in which it was posted. */
public record YearBalance(PersonId person, int year, Balance balance, PostedMonths months) {

    /** With a later part of the account, whose balance is that of the year so far while its months are its own. */
    public YearBalance and(YearBalance later) {
        return new YearBalance(person, year, later.balance, months.plus(later.months));
    }
}
