package org.weike.core.study.mongo;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.shared.Origin;
import org.weike.core.shared.PersonId;
import org.weike.core.study.AttemptId;
import org.weike.core.study.AttemptTicket;

/** A ticket without the attempt's id, which is that of the document. */
record StoredTicket(
        LessonVersionId version, Instant start, @Nullable PersonId person, Origin origin) {

    static StoredTicket from(AttemptTicket ticket) {
        return new StoredTicket(ticket.version(), ticket.start(), ticket.person(), ticket.origin());
    }

    Document toDocument() {
        var from = new Document("place", origin.place().name()).append("reference", origin.reference());
        var document =
                new Document("version", version.value()).append("start", start).append("origin", from);
        return person == null ? document : document.append("person", person.value());
    }

    AttemptTicket toDomain(AttemptId id) {
        return new AttemptTicket(id, version, start, person, origin);
    }
}
