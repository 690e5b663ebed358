package org.weike.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.account.AccountOffice.HOME;
import static org.weike.core.account.AccountOffice.PASSWORD;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.NOW;
import static org.weike.core.organization.OrganizationOffice.JOB;
import static org.weike.core.organization.OrganizationOffice.RIDER;
import static org.weike.core.organization.OrganizationOffice.RIDERS_PHONE;
import static org.weike.core.organization.OrganizationOffice.SECRETARY;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.weike.core.keyring.Purpose;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.PhoneNumber;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.Freshness;

class SignInDeskTest {

    private static final SignIn WRONG = new SignIn.Refused(SignIn.Reason.WRONG_NAME_OR_PASSWORD, Duration.ZERO);

    private final AccountOffice office = new AccountOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void saysTheSameToUnknownNamesWrongPasswordsAndClosedAccounts() {
        office.activateRider();
        office.codeFor("secretary");

        assertThat(office.signIn("nobody", PASSWORD)).isEqualTo(WRONG);
        assertThat(office.signIn("", "")).isEqualTo(WRONG);
        assertThat(office.signIn("R1", "wrong password")).isEqualTo(WRONG);
        assertThat(office.signIn("E2", PASSWORD)).isEqualTo(WRONG);
    }

    /** Coarse on purpose: the hash must be computed in every case, and it is more than nine tenths of the time. */
    @Test
    void takesAsLongForAnUnknownNameAsForAWrongPassword() {
        office.activateRider();

        long known = medianNanos("R1");
        long unknown = medianNanos("X1");

        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    private long medianNanos(String name) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) {
            String address = "10.1." + name.length() + "." + i;
            long start = System.nanoTime();
            office.signIn.signIn(Actor.ANYBODY, name, "wrong password", address);
            times.add(System.nanoTime() - start);
        }
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @Test
    void takesFullWidthCharactersForWhatTheyAre() {
        office.activateRider();

        assertThat(office.signIn("R1", "橘子和梯子　４２")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void slowsGuessingOfOneAccountDownAndLeavesItsNeighboursAlone() {
        office.activateRider();
        office.open("secretary");
        for (int i = 0; i < 5; i++) {
            assertThat(office.signIn("R1", "wrong " + i)).isEqualTo(WRONG);
        }

        assertThat(office.signIn("R1", PASSWORD))
                .isEqualTo(new SignIn.Refused(SignIn.Reason.TOO_MANY_TRIES, Duration.ofSeconds(15)));
        assertThat(office.signIn(RIDERS_PHONE, PASSWORD)).isInstanceOf(SignIn.Refused.class);
        assertThat(office.signIn("E2", PASSWORD)).isInstanceOf(SignIn.Welcome.class);

        office.staff.clock.advance(Duration.ofSeconds(15));
        assertThat(office.signIn("R1", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void waitsEverLongerAndNeverForEver() {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 40; i++) {
            Duration wait = office.limits.admit("rider", HOME).orElse(Duration.ZERO);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
            office.staff.clock.advance(wait);
        }

        assertThat(longest).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void treatsUnknownNamesLikeKnownOnesWhenTheyAreTriedTooOften() {
        for (int i = 0; i < 5; i++) {
            assertThat(office.signIn("nobody", "wrong " + i)).isEqualTo(WRONG);
        }

        assertThat(office.signIn("nobody", "wrong"))
                .isEqualTo(new SignIn.Refused(SignIn.Reason.TOO_MANY_TRIES, Duration.ofSeconds(15)));
    }

    @Test
    void gainsNothingByGuessingManyTimesAtOnce() throws Exception {
        office.activateRider();
        Callable<SignIn> guess = () -> office.signIn.signIn(Actor.ANYBODY, "R1", "wrong password", "10.0.0.9");

        try (var threads = Executors.newFixedThreadPool(20)) {
            var answers = threads
                    .invokeAll(Stream.generate(() -> guess).limit(20).toList())
                    .stream()
                    .map(Future::resultNow);
            assertThat(answers).filteredOn(WRONG::equals).hasSize(5);
        }
    }

    /** Somebody in the room tries a thousand names; who has signed in here before does not notice. */
    @Test
    void asksAnAddressForASecondsPatienceAtMost() {
        office.limits.succeeded("colleague", HOME);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 1_000; i++) {
            Duration wait = office.limits.admit("name-" + i, HOME).orElse(Duration.ZERO);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }

        assertThat(longest).isEqualTo(Duration.ofSeconds(1));
        assertThat(office.limits.admit("colleague", HOME)).isEmpty();
        assertThat(office.limits.admit("newcomer", "10.0.0.77")).isEmpty();
        office.staff.clock.advance(Duration.ofSeconds(1));
        assertThat(office.limits.admit("newcomer", HOME)).isEmpty();
    }

    @Test
    void locksNobodyOutOfTheirOwnPlaceFromElsewhere() {
        office.activateRider();
        for (int i = 0; i < 60; i++) {
            office.limits.admit(RIDER.value(), "172.16.0." + i);
        }

        assertThat(office.limits.admit(RIDER.value(), "172.16.1.1")).isPresent();
        assertThat(office.signIn("R1", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void recognizesItsOwnCookiesAndNoOthers() {
        String cookie = office.activateRider();

        assertThat(office.signIn.whoIs(Actor.ANYBODY, cookie)).hasValue(new Actor.Member(RIDER));
        assertThat(office.signIn.whoIs(Actor.ANYBODY, "")).isEmpty();
        assertThat(office.signIn.whoIs(Actor.ANYBODY, cookie + "x")).isEmpty();
        assertThat(office.signIn.whoIs(Actor.ANYBODY, "x".repeat(100_000))).isEmpty();
        String forged = office.staff.keys.sign(Purpose.ATTEMPT, "rider|2|9999999999".getBytes(StandardCharsets.UTF_8));
        assertThat(office.signIn.whoIs(Actor.ANYBODY, forged)).isEmpty();
    }

    @Test
    void forgetsACookieWhenItsTimeIsOver() {
        String cookie = office.activateRider();

        office.staff.clock.advance(AccountOffice.COOKIE_LASTS);

        assertThat(office.signIn.whoIs(Actor.ANYBODY, cookie)).isEmpty();
    }

    @Test
    void signsEveryDeviceOutAtOnceHereAndInSecondsElsewhere() {
        String cookie = office.activateRider();
        var elsewhere = new SignInTokens(
                office.staff.keys, office.accounts, Freshness.SHARED, office.staff.clock, AccountOffice.COOKIE_LASTS);
        assertThat(elsewhere.read(cookie)).isPresent();

        office.desk.signOutEverywhere(Actor.of(RIDER), RIDER);

        assertThat(office.signIn.whoIs(Actor.ANYBODY, cookie)).isEmpty();
        office.staff.clock.advance(Duration.ofSeconds(5));
        assertThat(elsewhere.read(cookie)).isEmpty();
        assertThat(office.signIn("R1", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void changesAPasswordForWhoKnowsTheOldOne() {
        String cookie = office.activateRider();
        Actor rider = Actor.of(RIDER);

        assertThat(office.desk.changePassword(rider, "wrong password", "new password", HOME))
                .isEqualTo(new Opening.Refused((SignIn.Refused) WRONG));
        assertThat(office.desk.changePassword(rider, PASSWORD, "short", HOME))
                .isEqualTo(new Opening.Unfit(PasswordProblem.TOO_SHORT));
        assertThat(office.desk.changePassword(rider, PASSWORD, "new password", HOME))
                .isInstanceOf(Opening.Done.class);
        assertThat(office.signIn.whoIs(Actor.ANYBODY, cookie)).isEmpty();
        assertThat(office.signIn("R1", "new password")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void signsInByANewPhoneAndNoLongerByTheOldOne() {
        office.activateRider();
        office.staff.roster.correct(
                SECRETARY,
                RIDER,
                1,
                new PersonForm("林小舟", new StaffNumber("R1"), new PhoneNumber("13900000002"), null));
        office.deliverEvents();

        assertThat(office.signIn("13900000002", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
        assertThat(office.signIn(RIDERS_PHONE, PASSWORD)).isEqualTo(WRONG);
    }

    @Test
    void leavesASharedPhoneToWhoSignedInByItFirst() {
        office.activateRider();
        var wife = new PersonId("wife");
        office.staff.roster.addAs(
                JOB,
                wife,
                EAST_BRANCH,
                new PersonForm("沈一禾", new StaffNumber("R2"), new PhoneNumber(RIDERS_PHONE), null),
                Status.of(Status.Standing.NOT_A_MEMBER, NOW));
        office.desk.open(JOB, wife, "her own password", false);

        assertThat(office.signIn(RIDERS_PHONE, "her own password")).isEqualTo(WRONG);
        assertThat(office.signIn("R2", "her own password")).isInstanceOf(SignIn.Welcome.class);

        office.staff.roster.forgetPhone(SECRETARY, RIDER, 1);
        office.register.enter(wife);
        assertThat(office.signIn(RIDERS_PHONE, "her own password")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void readsACookieInMicroseconds() {
        String cookie = office.activateRider();
        for (int i = 0; i < 20_000; i++) {
            office.signIn.whoIs(Actor.ANYBODY, cookie);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            office.signIn.whoIs(Actor.ANYBODY, cookie);
        }

        assertThat(Duration.ofNanos((System.nanoTime() - start) / 20_000)).isLessThan(Duration.ofNanos(100_000));
    }
}
