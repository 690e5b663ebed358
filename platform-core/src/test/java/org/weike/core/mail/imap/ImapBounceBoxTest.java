package org.weike.core.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weike.core.mail.Bounce;
import org.weike.core.mail.MailSettings;

class ImapBounceBoxTest {

    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example.org
            To: bounces@weike.example.cn
            Subject: Undelivered
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

            --cut
            Content-Type: text/plain

            It could not be delivered.

            --cut
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; li.na@example.org
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 no such user

            --cut
            Content-Type: %s

            From: post@weike.example.cn
            Message-ID: <hash-of-a-message@weike.example.cn>
            Subject: hello

            --cut--
            """;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;
    private ImapBounceBox box;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("bounces@weike.example.cn", "bounces", "secret");
        var settings = new MailSettings.Bounces(
                "127.0.0.1", server.getImap().getPort(), "imap", "bounces", "secret", "INBOX", null);
        box = new ImapBounceBox(new MailSettings("post@weike.example.cn", settings));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void readsReportsWithTheMessageOrOnlyItsHeaders() throws MessagingException {
        arrives(REPORT.formatted("failed", "5.1.1", "message/rfc822"));
        arrives(REPORT.formatted("Failed", "4.4.7", "text/rfc822-headers"));

        assertThat(read(true))
                .containsExactly(new Bounce("hash-of-a-message", "5.1.1"), new Bounce("hash-of-a-message", "4.4.7"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void leavesOtherMailForPeople() throws MessagingException {
        arrives("From: a@example.org\nSubject: hello\n\nWhat is this?\n");
        arrives(REPORT.formatted("delayed", "4.4.1", "message/rfc822"));
        arrives("Content-Type: multipart/report; boundary=none\n\nbroken");
        arrives(REPORT.formatted("failed", "5.1.1", "message/rfc822"));

        assertThat(read(true)).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(3);
        assertThat(read(true)).isEmpty();
    }

    @Test
    void leavesAReportThatIsNotOurs() throws MessagingException {
        arrives(REPORT.formatted("failed", "5.1.1", "message/rfc822"));

        assertThat(read(false)).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].isSet(Flags.Flag.DELETED)).isFalse();
    }

    private List<Bounce> read(boolean ours) {
        var all = new ArrayList<Bounce>();
        box.read(it -> {
            all.add(it);
            return ours;
        });
        return all;
    }

    private void arrives(String mail) throws MessagingException {
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }
}
