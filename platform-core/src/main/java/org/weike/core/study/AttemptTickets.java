package org.weike.core.study;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.shared.Origin;
import org.weike.core.shared.PersonId;

/** Writes tickets as signed tokens and reads back only what it wrote. */
@Component
class AttemptTickets {

    private static final String SEPARATOR = "\n";
    private static final int FIELDS = 6;

    private final KeyRing keys;

    AttemptTickets(KeyRing keys) {
        this.keys = keys;
    }

    String write(AttemptTicket ticket) {
        var person = ticket.person();
        String payload = String.join(
                SEPARATOR,
                ticket.id().value(),
                ticket.version().value(),
                Long.toString(ticket.start().toEpochMilli()),
                person == null ? "" : person.value(),
                ticket.origin().place().name(),
                ticket.origin().reference());
        return keys.sign(Purpose.ATTEMPT, payload.getBytes(StandardCharsets.UTF_8));
    }

    Optional<AttemptTicket> read(String token) {
        return keys.open(Purpose.ATTEMPT, token).map(AttemptTickets::parse);
    }

    private static AttemptTicket parse(byte[] payload) {
        String[] fields = new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, FIELDS);
        return new AttemptTicket(
                new AttemptId(fields[0]),
                new LessonVersionId(fields[1]),
                Instant.ofEpochMilli(Long.parseLong(fields[2])),
                fields[3].isEmpty() ? null : new PersonId(fields[3]),
                new Origin(Origin.Place.valueOf(fields[4]), fields[5]));
    }
}
