package org.weike.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.mail.MailFixture.ID;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BounceRoundTest {

    private final MailFixture fixture = new MailFixture();
    private final List<Bounce> left = new ArrayList<>();
    private final BounceRound round = new BounceRound(
            new Box(), fixture.mails, fixture.log, fixture.undeliverables, fixture.leases, fixture.clock);

    @BeforeEach
    void send() {
        fixture.plan(ID);
        fixture.room.sendDue();
    }

    @Test
    void entersAFailureThatTheServerReportsLater() {
        left.add(new Bounce(fixture.mail().messageId(), "5.1.1"));

        round.read();

        assertThat(fixture.status()).isEqualTo(MailStatus.BOUNCED);
        assertThat(fixture.undeliverables.has(fixture.addressee().address())).isTrue();
        assertThat(left).isEmpty();
    }

    @Test
    void keepsAnAddressWhoseBoxWasFull() {
        left.add(new Bounce(fixture.mail().messageId(), "5.2.2"));

        round.read();

        assertThat(fixture.status()).isEqualTo(MailStatus.BOUNCED);
        assertThat(fixture.undeliverables.has(fixture.addressee().address())).isFalse();
    }

    @Test
    void leavesWhatIsNotOurs() {
        left.add(new Bounce("somebody-elses", "5.1.1"));

        round.read();

        assertThat(fixture.status()).isEqualTo(MailStatus.SENT);
        assertThat(left).hasSize(1);
    }

    /** A box that holds what the test put in. */
    private final class Box implements BounceBox {

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public void read(Predicate<Bounce> isOurs) {
            left.removeIf(isOurs);
        }
    }
}
