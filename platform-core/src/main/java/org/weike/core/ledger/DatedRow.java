package org.weike.core.ledger;

import java.time.Instant;
import org.weike.core.credit.Balance;
import org.weike.core.credit.RuleSet;
import org.weike.core.organization.Person;
import org.weike.core.organization.Status.Standing;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * One person's year as it was on a day, in few bytes: everybody of a province is kept at once. Whoever comes earlier in
 * the order of names has the lesser place, and namesakes have the same.
 */
record DatedRow(
        PersonId person,
        String name,
        String staffNumber,
        Standing standing,
        OrganizationId home,
        Figures figures,
        int place) {

    static DatedRow of(Person person, Instant end, Balance balance, CreditHours target, RuleSet rules) {
        var figures = new Figures(
                target.hundredths(),
                balance.centralized().hundredths(),
                balance.online().hundredths(),
                rules.counted(balance).shortOf(target).hundredths());
        return new DatedRow(
                person.id(),
                person.name(),
                person.staffNumber().value(),
                person.statusBefore(end).standing(),
                person.homeBefore(end),
                figures,
                0);
    }

    DatedRow at(int other) {
        return new DatedRow(person, name, staffNumber, standing, home, figures, other);
    }

    boolean isShort() {
        return figures.shortfall > 0;
    }

    boolean owes() {
        return figures.target > 0;
    }

    boolean matches(String words) {
        return name.contains(words) || staffNumber.contains(words);
    }

    Hours hours() {
        return figures.hours();
    }

    /** Hours in hundredths. */
    record Figures(long target, long centralized, long online, long shortfall) {

        static final Figures NONE = new Figures(0, 0, 0, 0);

        Figures plus(Figures more) {
            return new Figures(
                    target + more.target,
                    centralized + more.centralized,
                    online + more.online,
                    shortfall + more.shortfall);
        }

        Hours hours() {
            return Hours.ofHundredths(target, centralized, online, shortfall);
        }
    }
}
