package org.weike.core.credit;

/**
 * What other rules change in the year of one person: the hours before and after, in both counters, how many entries say
 * so, what goes over into later years or is taken out of them, and of how many entries nobody can tell how much it was.
 */
public record YearDifference(
        PersonYear year, Balance before, Balance after, CreditChange later, int entries, int untold) {

    /** Whether anything is to be posted, or was. */
    public boolean isAny() {
        return entries > 0;
    }
}
