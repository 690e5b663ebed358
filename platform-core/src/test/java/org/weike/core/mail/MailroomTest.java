package org.weike.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.mail.MailFixture.ID;
import static org.weike.core.mail.MailFixture.LI_NA;
import static org.weike.core.mail.MailFixture.OTHER_ID;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.weike.core.storage.RetentionSettings;

class MailroomTest {

    private final MailFixture fixture = new MailFixture();

    @Test
    void marksAMessageBeforeItGoesOut() {
        fixture.plan(ID);
        fixture.onTheWay = () -> assertThat(fixture.status()).isEqualTo(MailStatus.SENDING);

        fixture.room.sendDue();

        assertThat(fixture.status()).isEqualTo(MailStatus.SENT);
        assertThat(fixture.handedOver).hasSize(1);
    }

    @Test
    void givesTheWayOutOnlyToWhomItIsMeantFor() {
        fixture.plan(ID);
        fixture.room.sendDue();
        fixture.endsByLink = false;
        fixture.plan(OTHER_ID);
        fixture.room.sendDue();

        assertThat(fixture.handedOver)
                .extracting(OutgoingMail::unsubscribe)
                .containsExactly(fixture.links.of(LI_NA), null);
        assertThat(fixture.handedOver.getLast().written().text()).isEqualTo("text null");
    }

    @Test
    void plansTheSameMessageOnce() {
        assertThat(fixture.office.plan(ID, fixture.addressee(), fixture.clock.instant()))
                .isTrue();
        fixture.room.sendDue();

        assertThat(fixture.office.plan(ID, fixture.addressee(), fixture.clock.instant()))
                .isFalse();
        fixture.room.sendDue();

        assertThat(fixture.handedOver).hasSize(1);
    }

    @Test
    void neverSendsAgainWhatMayHaveGoneOut() {
        fixture.plan(ID);
        fixture.onTheWay = () -> {
            throw new PowerCut();
        };
        assertThatThrownBy(fixture.room::sendDue).isInstanceOf(PowerCut.class);
        fixture.onTheWay = () -> {};

        fixture.room.sendDue();
        fixture.clock.advance(Duration.ofDays(3));
        fixture.room.sendDue();

        assertThat(fixture.status()).isEqualTo(MailStatus.UNCLEAR);
        assertThat(fixture.handedOver).hasSize(1);
    }

    @Test
    void neverSendsAgainWhatWasNotAnswered() {
        fixture.plan(ID);
        fixture.answers.add(new Delivery.Unclear("no answer"));

        fixture.room.sendDue();
        fixture.clock.advance(Duration.ofDays(3));
        fixture.room.sendDue();

        assertThat(fixture.mail().progress().reason()).isEqualTo("no answer");
        assertThat(fixture.status()).isEqualTo(MailStatus.UNCLEAR);
        assertThat(fixture.handedOver).hasSize(1);
    }

    @Test
    void writesDownAnOutcomeThatAnotherNodeHadToGuess() {
        fixture.plan(ID);
        fixture.onTheWay = () ->
                fixture.mails.replace(fixture.mail().ended(MailStatus.UNCLEAR, "interrupted", fixture.clock.instant()));

        fixture.room.sendDue();

        assertThat(fixture.status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void triesAgainLaterAndLaterAndGivesUp() {
        fixture.plan(ID);
        for (int time = 0; time < 7; time++) {
            fixture.answers.add(new Delivery.NotNow("451 4.2.0"));
        }

        fixture.room.sendDue();
        fixture.room.sendDue();
        assertThat(fixture.handedOver).hasSize(1);

        for (int day = 0; day < 10; day++) {
            fixture.clock.advance(Duration.ofDays(1));
            fixture.room.sendDue();
        }
        assertThat(fixture.handedOver).hasSize(7);
        assertThat(fixture.status()).isEqualTo(MailStatus.REFUSED);
        assertThat(fixture.undeliverables.has(fixture.addressee().address())).isFalse();
    }

    @Test
    void givesUpWhatCannotBeMade() {
        fixture.plan(ID);
        fixture.fault = new IllegalStateException("no words");

        fixture.room.sendDue();
        assertThat(fixture.mail().progress().tries()).isOne();
        for (int day = 0; day < 10; day++) {
            fixture.clock.advance(Duration.ofDays(1));
            fixture.room.sendDue();
        }

        assertThat(fixture.status()).isEqualTo(MailStatus.REFUSED);
        assertThat(fixture.mail().progress().tries()).isEqualTo(7);
        assertThat(fixture.handedOver).isEmpty();
    }

    @Test
    void writesToAWrongAddressOnce() {
        fixture.plan(ID);
        fixture.plan(OTHER_ID);
        fixture.answers.add(new Delivery.Refused("550 5.1.1", true));

        fixture.room.sendDue();

        assertThat(fixture.handedOver).hasSize(1);
        assertThat(fixture.mails.to(LI_NA)).extracting(Mail::status).containsOnly(MailStatus.REFUSED);
    }

    @Test
    void keepsTheAddressOfAMessageThatWasRefusedForItsContent() {
        fixture.plan(ID);
        fixture.answers.add(new Delivery.Refused("554 5.7.1", false));

        fixture.room.sendDue();

        assertThat(fixture.status()).isEqualTo(MailStatus.REFUSED);
        assertThat(fixture.undeliverables.has(fixture.addressee().address())).isFalse();
    }

    @Test
    void stopsWhereThereIsNoServer() {
        fixture.plan(ID);
        fixture.plan(OTHER_ID);
        fixture.answers.add(new Delivery.Unreachable("no connection"));

        fixture.room.sendDue();

        assertThat(fixture.handedOver).hasSize(1);
        assertThat(fixture.mails.to(LI_NA)).extracting(Mail::status).containsOnly(MailStatus.PLANNED);
    }

    @Test
    void asksAnewWhenAMessageIsDue() {
        fixture.plan(ID);
        var evening = fixture.clock.instant().plus(Duration.ofHours(9));
        fixture.saying = new Saying.Later(evening);
        fixture.room.sendDue();
        assertThat(fixture.mail().progress().due()).isEqualTo(evening);

        fixture.clock.moveTo(evening);
        fixture.saying = new Saying.Never();
        fixture.room.sendDue();

        assertThat(fixture.status()).isEqualTo(MailStatus.DROPPED);
        assertThat(fixture.handedOver).isEmpty();
    }

    @Test
    void leavesTheWorkToTheNodeThatHoldsTheLease() {
        fixture.plan(ID);
        fixture.leases.takeAway();

        fixture.room.sendDue();

        assertThat(fixture.status()).isEqualTo(MailStatus.PLANNED);
    }

    @Test
    void forgetsMessagesAfterTheirTime() {
        fixture.plan(ID);
        var kept = new KeptMails(fixture.log, RetentionSettings.USUAL);
        fixture.clock.advance(Duration.ofDays(399));
        kept.removeOver(fixture.clock.instant(), 10);
        assertThat(fixture.mails.find(ID)).isPresent();

        fixture.clock.advance(Duration.ofDays(1));
        kept.removeOver(fixture.clock.instant(), 10);

        assertThat(fixture.mails.find(ID)).isEmpty();
    }

    @Test
    void keepsWhatIsThereForAsLongAsIsSaidNow() {
        fixture.plan(ID);
        var usual = RetentionSettings.USUAL;
        var shorter = new RetentionSettings(
                usual.looks(),
                Duration.ofDays(35),
                usual.askedMinutes(),
                usual.importFiles(),
                usual.imports(),
                usual.strangers());
        fixture.clock.advance(Duration.ofDays(35));

        new KeptMails(fixture.log, shorter).removeOver(fixture.clock.instant(), 10);

        assertThat(fixture.mails.find(ID)).isEmpty();
    }

    @Test
    void saysWhyMailIsOff() {
        assertThat(fixture.office.off()).isEmpty();
        assertThat(new MailFixture("https://weike.example.cn", "").office.off()).hasValue(MailOff.NO_SENDER);
        assertThat(new MailFixture("", "weike@example.cn").office.off()).hasValue(MailOff.NO_PUBLIC_ADDRESS);
        assertThat(new MailFixture("", "").office.missing())
                .containsExactly(MailOff.NO_SENDER, MailOff.NO_PUBLIC_ADDRESS);
    }

    @Test
    void knowsItsOwnUnsubscribeLinksAndNoOthers() {
        String link = fixture.links.of(LI_NA).toString();
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(fixture.links.open(token)).hasValue(LI_NA);
        assertThat(fixture.links.open(token + "x")).isEmpty();
        assertThat(new MailFixture().links.open(token)).isEmpty();
    }

    /** The process is gone. */
    private static final class PowerCut extends Error {

        private static final long serialVersionUID = 1L;
    }
}
