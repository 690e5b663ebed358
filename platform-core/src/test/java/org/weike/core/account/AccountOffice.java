package org.weike.core.account;

import java.time.Duration;
import org.weike.core.organization.OrganizationOffice;
import org.weike.core.organization.PersonRenumbered;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.Freshness;

/** The desks for accounts over an {@link OrganizationOffice}, in memory. */
final class AccountOffice implements AutoCloseable {

    static final String HOME = "10.0.0.1";
    static final String PASSWORD = "橘子和梯子 42";
    static final Duration COOKIE_LASTS = Duration.ofDays(30);

    final OrganizationOffice staff = new OrganizationOffice();
    final Accounts accounts = new InMemoryAccounts();
    final PasswordHasher hasher = new PasswordHasher();
    final NameRegister register = new NameRegister(new InMemorySignInNames(), accounts, staff.people, staff.safe);
    final SignInTokens tokens = new SignInTokens(staff.keys, accounts, Freshness.SHARED, staff.clock, COOKIE_LASTS);
    final TryLimits limits = new TryLimits(staff.clock);
    final SignInDesk signIn = new SignInDesk(register, accounts, hasher, limits, tokens, staff.clock);
    final AccountDesk desk = new AccountDesk(
            accounts,
            register,
            hasher,
            new PasswordRules(staff.safe),
            limits,
            tokens,
            staff.desk,
            staff.people,
            staff.reach,
            staff.keys,
            staff.footprints,
            staff.clock);

    /** A fresh slip for the rider from the secretary. */
    String codeForRider() {
        return codeFrom(desk.issueActivation(OrganizationOffice.SECRETARY, OrganizationOffice.RIDER));
    }

    AccountState stateOfRider() {
        return desk.state(OrganizationOffice.SECRETARY, OrganizationOffice.RIDER);
    }

    /** A fresh slip from the county for somebody who has not used it yet. */
    String codeFor(String person) {
        return codeFrom(desk.issueActivation(OrganizationOffice.EASTERN, new PersonId(person)));
    }

    static String codeFrom(Issue issue) {
        return ((Issue.Issued) issue).slip().code();
    }

    /** Opens the rider's account and hands over the cookie. */
    String activateRider() {
        return ((Opening.Done) desk.activate(Actor.ANYBODY, codeForRider(), PASSWORD, HOME))
                .welcome()
                .token();
    }

    void open(String person) {
        desk.open(OrganizationOffice.JOB, new PersonId(person), PASSWORD, false);
    }

    SignIn signIn(String name, String password) {
        return signIn.signIn(Actor.ANYBODY, name, password, HOME);
    }

    /** Hands on what the organization desks announced. */
    void deliverEvents() {
        staff.events.forEach(it -> register.follow((PersonRenumbered) it));
        staff.events.clear();
    }

    @Override
    public void close() {
        hasher.close();
    }
}
