package org.weike.core.study.mongo;

import java.time.Instant;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Attempt;
import org.weike.core.study.AttemptId;
import org.weike.core.study.Debt;

/** An attempt under its id; without a debt it has no {@code owes} at all, so that the index of debts stays small. */
record StoredAttempt(
        AttemptId id,
        long rev,
        StoredTicket ticket,
        @Nullable PersonId person,
        boolean holdsClock,
        StoredStudied studied,
        @Nullable Instant completed,
        @Nullable Set<Debt> owes) {

    static StoredAttempt from(Attempt attempt, long rev) {
        return new StoredAttempt(
                attempt.id(),
                rev,
                StoredTicket.from(attempt.ticket()),
                attempt.person(),
                attempt.holdsClock(),
                StoredStudied.from(attempt.studied()),
                attempt.completed(),
                attempt.owes().isEmpty() ? null : attempt.owes());
    }

    /** As the mapper would write it, at a fraction of the cost: this is written with every report. */
    Document toDocument() {
        var document = new Document("_id", id.value())
                .append("rev", rev)
                .append("ticket", ticket.toDocument())
                .append("holdsClock", holdsClock)
                .append("studied", studied.toDocument());
        if (person != null) {
            document.append("person", person.value());
        }
        if (completed != null) {
            document.append("completed", completed);
        }
        if (owes != null) {
            document.append("owes", owes.stream().map(Debt::name).toList());
        }
        return document;
    }

    Attempt toDomain() {
        return new Attempt(
                ticket.toDomain(id),
                rev,
                person,
                holdsClock,
                studied.toDomain(),
                completed,
                owes == null ? Set.of() : owes);
    }
}
