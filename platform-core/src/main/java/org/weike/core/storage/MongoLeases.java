package org.weike.core.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/** Keeps leases in the {@code leases} collection. */
final class MongoLeases implements Leases {

    private static final String COLLECTION = "leases";
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private final MongoOperations mongo;
    private final Clock clock;
    private final boolean isAlone;
    private final String self = UUID.randomUUID().toString();

    /** Where no other node can be, whoever else held a lease did so before the start and is gone. */
    MongoLeases(MongoOperations mongo, Freshness freshness, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.isAlone = freshness.isAlone();
    }

    @Override
    public boolean take(String job, Duration length) {
        Instant now = clock.instant();
        var mine = new Update().set(HOLDER, self).set(UNTIL, now.plus(length));
        return changes(where(ID).is(job).and(HOLDER).is(self), mine)
                || changes(
                        isAlone
                                ? where(ID).is(job)
                                : where(ID).is(job).and(UNTIL).lte(now),
                        mine)
                || isFirst(new Lease(job, self, now.plus(length)));
    }

    private boolean changes(Criteria held, Update mine) {
        return mongo.updateFirst(query(held), mine, COLLECTION).getMatchedCount() == 1;
    }

    private boolean isFirst(Lease lease) {
        try {
            mongo.insert(lease, COLLECTION);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public void giveBack(String job) {
        mongo.remove(query(where(ID).is(job).and(HOLDER).is(self)), COLLECTION);
    }

    /** That a node does a job until then. */
    record Lease(String id, String holder, Instant until) {}
}
