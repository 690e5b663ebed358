package org.weike.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.account.AccountOffice.HOME;
import static org.weike.core.account.AccountOffice.PASSWORD;
import static org.weike.core.account.AccountOffice.codeFrom;
import static org.weike.core.organization.OrganizationOffice.EASTERN;
import static org.weike.core.organization.OrganizationOffice.RIDER;
import static org.weike.core.organization.OrganizationOffice.RIDERS_PHONE;
import static org.weike.core.organization.OrganizationOffice.SECRETARY;
import static org.weike.core.organization.OrganizationOffice.WESTERN;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

class ActivationTest {

    private static final Opening NOT_VALID =
            new Opening.Refused(new SignIn.Refused(SignIn.Reason.CODE_NOT_VALID, Duration.ZERO));

    private final AccountOffice office = new AccountOffice();
    private final AccountDesk desk = office.desk;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void opensAnAccountForTheStaffNumberAndThePhone() {
        office.activateRider();

        assertThat(office.signIn("r1", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
        assertThat(office.signIn("+86 " + RIDERS_PHONE, PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void takesACodeHoweverItIsTyped() {
        String code = office.codeForRider();
        String typed = " "
                + code.toLowerCase(Locale.ROOT)
                        .replace('1', 'l')
                        .replace('0', 'O')
                        .replace("-", " ");

        assertThat(activate(typed)).isInstanceOf(Opening.Done.class);
    }

    @Test
    void saysWhoseSlipItIs() {
        String code = office.codeForRider();

        assertThat(desk.invitation(Actor.ANYBODY, code, HOME))
                .map(Invitation::maskedName)
                .hasValue("林**");
        assertThat(desk.invitation(Actor.ANYBODY, "00000-00000", HOME)).isEmpty();
    }

    @Test
    void countsAskingWhoseSlipItIsAsATry() {
        String guess = "00000-00000";
        IntStream.range(0, 5)
                .forEach(it ->
                        assertThat(desk.invitation(Actor.ANYBODY, guess, HOME)).isEmpty());

        assertThat(activate(guess))
                .extracting(it -> ((Opening.Refused) it).refusal().reason())
                .isEqualTo(SignIn.Reason.TOO_MANY_TRIES);
    }

    @Test
    void saysHowFarSomebodyIs() {
        assertThat(office.stateOfRider()).isEqualTo(AccountState.NOT_ACTIVATED);

        String code = office.codeForRider();
        assertThat(office.stateOfRider()).isEqualTo(AccountState.INVITED);

        activate(code);
        assertThat(office.stateOfRider()).isEqualTo(AccountState.ACTIVATED);
    }

    @Test
    void takesACodeOnlyOnce() {
        String code = office.codeForRider();
        activate(code);

        assertThat(activate(code)).isEqualTo(NOT_VALID);
        assertThat(desk.invitation(Actor.ANYBODY, code, HOME)).isEmpty();
    }

    @Test
    void takesNoCodeAfterThreeDays() {
        String code = office.codeForRider();

        office.staff.clock.advance(Duration.ofDays(3));

        assertThat(activate(code)).isEqualTo(NOT_VALID);
    }

    @Test
    void takesNoCodeThatANewerOneReplaced() {
        String older = office.codeForRider();
        String newer = office.codeForRider();

        assertThat(activate(older)).isEqualTo(NOT_VALID);
        assertThat(activate(newer)).isInstanceOf(Opening.Done.class);
    }

    @Test
    void letsOneOfTwoWin() throws Exception {
        String code = office.codeForRider();
        List<Callable<Opening>> both = List.of(
                () -> desk.activate(Actor.ANYBODY, code, "first of the two", "10.0.0.2"),
                () -> desk.activate(Actor.ANYBODY, code, "second of the two", "10.0.0.3"));

        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both).stream().map(Future::resultNow))
                    .hasSize(2)
                    .containsOnlyOnce(NOT_VALID);
        }
    }

    @Test
    void keepsNoCodeInClear() {
        String code = office.codeForRider();

        assertThat(office.accounts.find(RIDER).orElseThrow().toString()).doesNotContain(code, code.replace("-", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "short,     TOO_SHORT",
        "password1, TOO_COMMON",
        "aaaaaaaaa, TOO_COMMON",
        "23456789,  TOO_COMMON",
        "jihgfedcb, TOO_COMMON",
        "13900000001, OWN_NUMBER"
    })
    void refusesAPasswordThatIsGuessedFirst(String password, PasswordProblem problem) {
        String code = office.codeForRider();

        assertThat(desk.activate(Actor.ANYBODY, code, password, HOME)).isEqualTo(new Opening.Unfit(problem));
        assertThat(activate(code)).isInstanceOf(Opening.Done.class);
    }

    @Test
    void endsTheOldPasswordAndEveryCookieOnAReset() {
        String cookie = office.activateRider();

        String code = codeFrom(desk.resetPassword(SECRETARY, RIDER));

        assertThat(office.signIn("R1", PASSWORD)).isInstanceOf(SignIn.Refused.class);
        assertThat(office.signIn.whoIs(Actor.ANYBODY, cookie)).isEmpty();
        assertThat(desk.activate(Actor.ANYBODY, code, "another password", HOME)).isInstanceOf(Opening.Done.class);
        assertThat(office.signIn("R1", "another password")).isInstanceOf(SignIn.Welcome.class);
        assertThat(office.signIn.whoIs(Actor.ANYBODY, cookie)).isEmpty();
    }

    @Test
    void resetsAnOpenAccountByNoPlainSlip() {
        office.activateRider();

        assertThat(desk.issueActivation(SECRETARY, RIDER)).isEqualTo(new Issue.Refused(Issue.Reason.ALREADY_ACTIVE));
    }

    /** The county administrator is a member of the secretary's own branch. */
    @Test
    void handsNobodyAWayIntoTheAccountOfTheirBetters() {
        var above = new Issue.Refused(Issue.Reason.NOT_BELOW_YOU);

        assertThat(desk.issueActivation(SECRETARY, new PersonId("eastern"))).isEqualTo(above);
        assertThat(desk.resetPassword(SECRETARY, new PersonId("eastern"))).isEqualTo(above);
        assertThat(desk.resetPassword(SECRETARY, new PersonId("secretary"))).isEqualTo(above);
        assertThat(desk.issueActivation(EASTERN, new PersonId("secretary"))).isInstanceOf(Issue.Issued.class);
    }

    @Test
    void helpsNobodyOutsideTheOwnSubtree() {
        assertThatThrownBy(() -> desk.issueActivation(WESTERN, RIDER)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.resetPassword(WESTERN, RIDER)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.issueActivation(Actor.of(RIDER), RIDER)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.signOutEverywhere(WESTERN, RIDER)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.changePassword(Actor.ANYBODY, PASSWORD, "new password", HOME))
                .isInstanceOf(OutOfReach.class);
    }

    /** A hundred people in one room may mistype their codes without stopping the next one. */
    @Test
    void letsARoomOfPeopleMistypeTheirCodes() {
        String code = office.codeForRider();
        for (int i = 0; i < 100; i++) {
            assertThat(activate("0000%06d".formatted(i))).isEqualTo(NOT_VALID);
        }

        assertThat(activate(code)).isInstanceOf(Opening.Done.class);
    }

    private Opening activate(String code) {
        return desk.activate(Actor.ANYBODY, code, PASSWORD, HOME);
    }
}
