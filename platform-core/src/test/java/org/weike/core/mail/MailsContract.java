package org.weike.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.TestPlatform.MONDAY_AT_NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** What every send log does. */
public abstract class MailsContract {

    private static final Instant NOW = MONDAY_AT_NINE;

    private final Mail mail = planned(NOW);

    protected abstract Mails mails();

    @Test
    void keepsTheFirstMessageOfAnId() {
        assertThat(mails().add(mail)).isTrue();
        assertThat(mails().add(mail.ended(MailStatus.DROPPED, null, NOW))).isFalse();

        assertThat(mails().find(mail.id())).hasValue(mail);
    }

    @Test
    void findsMessagesByTheNameThatServersKnow() {
        mails().add(mail);

        assertThat(mails().findByMessageId(mail.messageId())).hasValue(mail);
        assertThat(mails().findByMessageId("unknown")).isEmpty();
        assertThat(mails().findAll(List.of(mail.id(), new MailId("note:unknown"))))
                .containsExactly(mail);
        assertThat(mails().to(mail.addressee().person())).containsExactly(mail);
    }

    @Test
    void handsOutWhatIsDue() {
        var later = planned(NOW.plusSeconds(60));
        mails().add(later);
        mails().add(mail);

        assertThat(mails().due(NOW, 100)).contains(mail).doesNotContain(later);
        assertThat(mails().due(NOW.plusSeconds(60), 100)).contains(mail, later);
    }

    @Test
    void replacesTheRevisionBefore() {
        mails().add(mail);
        var sending = mail.sending(NOW);

        mails().replace(sending);

        assertThat(mails().sending()).contains(sending);
        assertThatThrownBy(() -> mails().replace(sending)).isInstanceOf(EditConflict.class);
        mails().replace(sending.ended(MailStatus.SENT, null, NOW));
        assertThat(mails().sending()).doesNotContain(sending);
    }

    @Test
    void handsOverWhatChanged() {
        var changed = planned(NOW).ended(MailStatus.SENT, null, NOW.plus(Duration.ofDays(3)));
        mails().add(mail);
        mails().add(changed);
        var all = new ArrayList<Mail>();
        var recent = new ArrayList<Mail>();

        mails().each(all::add);
        mails().changedSince(NOW.plus(Duration.ofDays(2)), recent::add);

        assertThat(all).contains(mail, changed);
        assertThat(recent).contains(changed).doesNotContain(mail);
    }

    @Test
    void removesWhatWasKeptLongEnough() {
        mails().add(mail);

        mails().removePlannedUntil(NOW.minusMillis(1), 1_000);
        assertThat(mails().find(mail.id())).isPresent();

        assertThat(mails().removePlannedUntil(NOW, 1_000)).contains(mail.id());
        assertThat(mails().find(mail.id())).isEmpty();
    }

    private static Mail planned(Instant due) {
        String unique = UUID.randomUUID().toString();
        var addressee = new Addressee(
                new PersonId(unique), new OrganizationId("branch"), new SealedAddress("sealed", "lookup"));
        var progress = MailProgress.planned(NOW, due);
        return new Mail(new MailId("note:" + unique), addressee, unique, progress, 1, NOW);
    }
}
