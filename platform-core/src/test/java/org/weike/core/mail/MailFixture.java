package org.weike.core.mail;

import static org.weike.core.TestPlatform.MONDAY_AT_NINE;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.MovableClock;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.TestKeys;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.LeasesInHand;

/** A post office whose postman answers what he was told to, and otherwise takes everything. */
final class MailFixture {

    static final MailId ID = new MailId("note:2026-W10:li-na");
    static final MailId OTHER_ID = new MailId("note:2026-W10:wang");
    static final PersonId LI_NA = new PersonId("li-na");
    static final MailAddress ADDRESS = new MailAddress("li.na@example.org");
    static final Letter LETTER = new Letter("note", Locale.SIMPLIFIED_CHINESE, new Note("hello"));

    final MovableClock clock = new MovableClock(MONDAY_AT_NINE);
    final InMemoryMails mails = new InMemoryMails();
    final SendLog log = new SendLog(mails, event -> {});
    final InMemoryUndeliverables undeliverables = new InMemoryUndeliverables();
    final LeasesInHand leases = new LeasesInHand();
    final Deque<Delivery> answers = new ArrayDeque<>();
    final List<OutgoingMail> handedOver = new ArrayList<>();
    final AddressSafe safe;
    final UnsubscribeLinks links;
    final PostOffice office;
    final Mailroom room;
    boolean endsByLink = true;

    @Nullable RuntimeException fault;

    Saying saying = new Saying.Now(LETTER);
    Runnable onTheWay = () -> {};

    MailFixture() {
        this("https://weike.example.cn", "weike@example.cn");
    }

    MailFixture(String publicUrl, String from) {
        KeyRing keys = TestKeys.fresh();
        var settings = new MailSettings(from, null);
        Postman postman = new ObedientPostman();
        Optional<LetterWriter> writer =
                Optional.of((letter, unsubscribe) -> new Written("subject", "text " + unsubscribe, "<p>page</p>"));
        safe = new AddressSafe(keys);
        links = new UnsubscribeLinks(keys, publicUrl);
        office = new PostOffice(log, postman, writer, links, keys, settings, clock);
        room = new Mailroom(
                office,
                mails,
                log,
                undeliverables,
                safe,
                postman,
                writer,
                links,
                List.of(new OneSaying()),
                leases,
                clock);
    }

    void plan(MailId id) {
        office.plan(id, addressee(), clock.instant());
    }

    Addressee addressee() {
        return new Addressee(LI_NA, new OrganizationId("branch"), safe.seal(ADDRESS));
    }

    MailStatus status() {
        return mail().status();
    }

    Mail mail() {
        return mails.find(ID).orElseThrow();
    }

    /** What it is about. */
    record Note(String words) {}

    /** Says the same to everybody. */
    private final class OneSaying implements Correspondence {

        @Override
        public String kind() {
            return "note";
        }

        @Override
        public boolean endsByLink() {
            return endsByLink;
        }

        @Override
        public Saying say(Mail mail, Instant now) {
            if (fault != null) {
                throw fault;
            }
            return saying;
        }
    }

    /** Answers in turn what he was told to. */
    private final class ObedientPostman implements Postman {

        @Override
        public boolean hasServer() {
            return true;
        }

        @Override
        public Delivery deliver(OutgoingMail mail) {
            handedOver.add(mail);
            onTheWay.run();
            return answers.isEmpty() ? new Delivery.Accepted() : answers.pop();
        }
    }
}
