package org.weike.core.mail.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.mail.MailOff;
import org.weike.core.mail.Mails;
import org.weike.core.mail.MailsContract;
import org.weike.core.mail.PostOffice;
import org.weike.core.mail.SealedAddress;
import org.weike.core.mail.Undeliverable;
import org.weike.core.mail.Undeliverables;
import org.weike.core.storage.Leases;

@SpringBootTest(classes = TestPlatform.class)
class MongoMailsTest extends MailsContract {

    @Autowired
    private Mails mails;

    @Autowired
    private Undeliverables undeliverables;

    @Autowired
    private PostOffice office;

    @Autowired
    private Leases leases;

    @Autowired
    private Clock clock;

    @Override
    protected Mails mails() {
        return mails;
    }

    @Test
    void remembersUndeliverableAddresses() {
        var wrong = new SealedAddress("sealed", "wrong");
        undeliverables.add(new Undeliverable("wrong", "550", clock.instant()));
        undeliverables.add(new Undeliverable("wrong", "551", clock.instant()));

        assertThat(undeliverables.has(wrong)).isTrue();
        assertThat(undeliverables.among(List.of("wrong", "right"))).containsExactly("wrong");

        undeliverables.remove(wrong);
        assertThat(undeliverables.has(wrong)).isFalse();
    }

    @Test
    void isOffWithoutAServer() {
        assertThat(office.off()).hasValue(MailOff.NO_SERVER);
    }

    @Test
    void takesALeaseAgain() {
        assertThat(leases.take("a job", Duration.ofMinutes(1))).isTrue();
        assertThat(leases.take("a job", Duration.ofMinutes(1))).isTrue();
    }
}
