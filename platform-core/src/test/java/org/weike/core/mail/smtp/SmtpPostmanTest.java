package org.weike.core.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.weike.core.mail.Delivery;
import org.weike.core.mail.MailAddress;
import org.weike.core.mail.MailSettings;
import org.weike.core.mail.OutgoingMail;
import org.weike.core.mail.Written;

class SmtpPostmanTest {

    private static final URI UNSUBSCRIBE = URI.create("https://weike.example.cn/unsubscribe/1.abc.def");
    private static final OutgoingMail MAIL = new OutgoingMail(
            new MailAddress("li.na@example.org"),
            "hash-of-a-message",
            new Written("本周学习", "还差 3 学时", "<p>还差 3 学时</p>"),
            UNSUBSCRIBE,
            Instant.parse("2026-03-02T01:00:00Z"));

    static Stream<Arguments> moods() {
        return Stream.of(
                Arguments.of("NEVER", "", new Delivery.Accepted()),
                Arguments.of("RCPT", "550 5.1.1 no such user li.na", new Delivery.Refused("550 5.1.1", true)),
                Arguments.of("RCPT", "550 nobody here", new Delivery.Refused("550", true)),
                Arguments.of("RCPT", "550 5.7.1 relaying denied", new Delivery.Refused("550 5.7.1", false)),
                Arguments.of("RCPT", "452 4.2.2 mailbox full", new Delivery.NotNow("452 4.2.2")),
                Arguments.of("MAIL", "550 5.1.8 bad sender", new Delivery.Refused("550 5.1.8", false)),
                Arguments.of("MAIL", "451 4.3.0 later", new Delivery.NotNow("451 4.3.0")),
                Arguments.of("RCPT", "", new Delivery.NotNow("no answer")),
                Arguments.of("DATA", "", new Delivery.NotNow("no answer")),
                Arguments.of("DATA", "554 5.7.1 not from you", new Delivery.Refused("554 5.7.1", false)),
                Arguments.of("BODY", "", new Delivery.Unclear("no answer")),
                Arguments.of("END", "", new Delivery.Unclear("no answer")),
                Arguments.of("END", "554 5.6.0 looks like spam", new Delivery.Refused("554 5.6.0", false)),
                Arguments.of("END", "451 4.7.1 greylisted", new Delivery.NotNow("451 4.7.1")),
                Arguments.of("QUIT", "", new Delivery.Accepted()),
                Arguments.of("GREETING", "554 go away", new Delivery.Unreachable("no connection")));
    }

    @ParameterizedTest
    @MethodSource("moods")
    void knowsWhatCameOfIt(String moment, String answer, Delivery outcome) throws IOException {
        try (var server = new MoodyServer(moment, answer)) {
            assertThat(postman(server.port(), null).deliver(MAIL)).isEqualTo(outcome);
            if (outcome instanceof Delivery.Accepted) {
                assertThat(server.taken()).isOne();
            }
        }
    }

    @Test
    void doesNotKnowWhatCameOfASilence() throws IOException {
        try (var server = new MoodyServer("END", "250-")) {
            assertThat(postman(server.port(), null).deliver(MAIL)).isInstanceOf(Delivery.Unclear.class);
        }
    }

    @Test
    void findsNoServer() throws IOException {
        int port;
        try (var server = new MoodyServer("NEVER", "")) {
            port = server.port();
        }

        assertThat(postman(port, null).deliver(MAIL)).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void sendsTextAndPageWithAWayOut() throws Exception {
        MimeMessage got = received(MAIL, null);

        assertThat(got.getSubject()).isEqualTo("本周学习");
        assertThat(got.getHeader("List-Unsubscribe")).containsExactly("<" + UNSUBSCRIBE + ">");
        assertThat(got.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getMessageID()).isEqualTo("<hash-of-a-message@weike.example.cn>");
        assertThat(got.getHeader("Date")).containsExactly("Mon, 2 Mar 2026 01:00:00 +0000");
        assertThat(text(got.getContent())).contains("还差 3 学时", "<p>还差 3 学时</p>");
    }

    @Test
    void namesNoWayOutWhereThereIsNone() throws Exception {
        var mail = new OutgoingMail(MAIL.to(), MAIL.messageId(), MAIL.written(), null, MAIL.date());

        MimeMessage got = received(mail, null);

        assertThat(got.getHeader("List-Unsubscribe")).isNull();
        assertThat(got.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void namesTheBoxOfReportsAsTheOneToReturnTo() throws Exception {
        var bounces =
                new MailSettings.Bounces("localhost", 993, "imaps", "u", "p", "INBOX", "bounces@weike.example.cn");

        assertThat(received(MAIL, bounces).getHeader("Return-Path")).containsExactly("<bounces@weike.example.cn>");
    }

    private static MimeMessage received(OutgoingMail mail, MailSettings.@Nullable Bounces bounces) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(postman(server.getSmtp().getPort(), bounces).deliver(mail))
                    .isEqualTo(new Delivery.Accepted());
            return server.getReceivedMessages()[0];
        } finally {
            server.stop();
        }
    }

    private static String text(Object content) throws Exception {
        if (!(content instanceof MimeMultipart parts)) {
            return String.valueOf(content);
        }
        var all = new StringBuilder();
        for (int number = 0; number < parts.getCount(); number++) {
            all.append(text(parts.getBodyPart(number).getContent()));
        }
        return all.toString();
    }

    private static SmtpPostman postman(int port, MailSettings.@Nullable Bounces bounces) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "1500");
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var settings = new MailSettings("微课 <post@weike.example.cn>", bounces);
        return new SmtpPostman(beans.getBeanProvider(JavaMailSender.class), settings);
    }
}
