package org.weike.core.study.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;
import org.weike.core.study.Attempt;
import org.weike.core.study.Attempts;

/** What somebody studied and how: attempts, the claims to them, and the clock. */
@Component
class HeldStudies implements PersonalRecords {

    private final MongoOperations mongo;
    private final Attempts attempts;

    HeldStudies(MongoOperations mongo, Attempts attempts) {
        this.mongo = mongo;
        this.attempts = attempts;
    }

    @Override
    public String part() {
        return "studies";
    }

    @Override
    public List<Told> tell(PersonId person) {
        return attempts.of(person, Instant.EPOCH).stream()
                .map(HeldStudies::tell)
                .toList();
    }

    private static Told tell(Attempt attempt) {
        var ticket = attempt.ticket();
        return Told.of("lesson", ticket.version().value())
                .and("place", ticket.origin().place())
                .and("started", ticket.start())
                .and("completed", attempt.completed())
                .and("granted", attempt.studied().grantedTime())
                .and("answers", attempt.studied().answers());
    }

    @Override
    public void forget(Erased person) {
        for (Attempt each : attempts.of(person.id(), Instant.EPOCH)) {
            mongo.remove(query(where("_id").is(each.id())), MongoReceiptClaims.COLLECTION);
        }
        mongo.remove(query(where(MongoAttempts.PERSON).is(person.id())), MongoAttempts.COLLECTION);
        mongo.remove(query(where("_id").is(MongoStudyClocks.idOf(person.id()))), MongoAttempts.COLLECTION);
    }
}
