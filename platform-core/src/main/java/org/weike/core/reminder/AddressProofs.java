package org.weike.core.reminder;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;
import org.weike.core.mail.Addressee;
import org.weike.core.mail.MailId;
import org.weike.core.mail.Mails;
import org.weike.core.mail.PostOffice;
import org.weike.core.mail.SealedAddress;
import org.weike.core.mail.Undeliverables;
import org.weike.core.mail.UnsubscribeLinks;
import org.weike.core.organization.Person;
import org.weike.core.shared.PersonId;

/**
 * Asks whoever reads mail at a new address whether it is theirs, by a signed link that lasts a week. Nobody has
 * strangers written to more than a few times a day.
 */
@Component
final class AddressProofs {

    static final String KIND = "confirm";

    private static final Duration LASTS = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 5;
    private static final int ENOUGH_TO_TELL_APART = 12;
    private static final char SEPARATOR = '|';

    private final KeyRing keys;
    private final PostOffice office;
    private final Mails mails;
    private final Undeliverables undeliverables;
    private final UnsubscribeLinks links;
    private final Clock clock;

    AddressProofs(
            KeyRing keys,
            PostOffice office,
            Mails mails,
            Undeliverables undeliverables,
            UnsubscribeLinks links,
            Clock clock) {
        this.keys = keys;
        this.office = office;
        this.mails = mails;
        this.undeliverables = undeliverables;
        this.links = links;
        this.clock = clock;
    }

    /** Plans the question, once an hour for the same address. */
    void ask(Person person, SealedAddress address) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        var id = idOf(person, address, now);
        var before = mails.to(person.id());
        long lately = before.stream()
                .filter(it ->
                        it.id().kind().equals(KIND) && it.progress().planned().isAfter(now.minus(DAY)))
                .count();
        if (lately < MOST_A_DAY && before.stream().noneMatch(it -> it.id().equals(id))) {
            // what once kept mail from it may be over; if it is not, the question fails as well
            undeliverables.remove(address);
            office.plan(id, new Addressee(person.id(), person.home(), address), now);
        }
    }

    private static MailId idOf(Person person, SealedAddress address, Instant now) {
        long hour = now.getEpochSecond() / Duration.ofHours(1).toSeconds();
        String which = address.lookup().replaceAll("[^A-Za-z0-9]", "").substring(0, ENOUGH_TO_TELL_APART);
        return new MailId(KIND + ":" + hour + ":" + which + ":" + person.id().value());
    }

    /** The link that proves the address. */
    URI link(PersonId person, SealedAddress address) {
        long expires = clock.instant().plus(LASTS).getEpochSecond();
        String payload = person.value() + SEPARATOR + address.lookup() + SEPARATOR + expires;
        return links.page("/confirm/" + keys.sign(Purpose.ADDRESS, payload.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the token of a link proves; empty for one that we never made, or that is over. */
    Optional<Proof> open(String token) {
        return keys.open(Purpose.ADDRESS, token)
                .map(it -> new String(it, StandardCharsets.UTF_8).split("\\|"))
                .filter(it -> clock.instant().getEpochSecond() < Long.parseLong(it[2]))
                .map(it -> new Proof(new PersonId(it[0]), it[1]));
    }

    /** That mail to the address with this keyed hash reaches the person. */
    record Proof(PersonId person, String lookup) {}
}
