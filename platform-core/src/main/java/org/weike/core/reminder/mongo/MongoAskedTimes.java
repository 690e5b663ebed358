package org.weike.core.reminder.mongo;

import java.time.YearMonth;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.weike.core.reminder.AskedMinutes;
import org.weike.core.reminder.AskedTimes;
import org.weike.core.shared.PersonId;

/** Keeps asked minutes in the {@code askedMinutes} collection, one document for a person and month. */
@Repository
class MongoAskedTimes implements AskedTimes {

    static final String COLLECTION = "askedMinutes";

    private final MongoOperations mongo;
    private final Revisions revisions;

    MongoAskedTimes(MongoOperations mongo) {
        this.mongo = mongo;
        this.revisions = new Revisions(mongo, COLLECTION);
    }

    @Override
    public Optional<AskedMinutes> find(PersonId person, YearMonth month) {
        return Optional.ofNullable(mongo.findById(AskedMinutes.id(person, month), AskedMinutes.class, COLLECTION));
    }

    @Override
    public void write(AskedMinutes asked) {
        revisions.write(asked.id(), asked.rev(), asked);
    }
}
