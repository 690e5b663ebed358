package org.weike.core.study.mongo;

import java.time.Instant;
import java.util.Set;
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
