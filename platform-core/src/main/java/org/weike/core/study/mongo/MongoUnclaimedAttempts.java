package org.weike.core.study.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.shared.PersonId;
import org.weike.core.study.AttemptId;
import org.weike.core.study.UnclaimedAttempts;

/** Sweeps the {@code attempts} collection in the order of its ids, which is that of time. */
@Repository
class MongoUnclaimedAttempts implements UnclaimedAttempts {

    private static final String ID = "_id";
    private static final String PERSON = "person";

    private final MongoOperations mongo;

    MongoUnclaimedAttempts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Looked> removeAfter(AttemptId place, Instant startedBefore, int most) {
        var next = Query.query(where(ID).gt(place).lt(AttemptId.firstAt(startedBefore)))
                .with(Sort.by(ID))
                .limit(most);
        next.fields().include(PERSON);
        List<Owned> looked = mongo.find(next, Owned.class, MongoAttempts.COLLECTION);
        long removed = looked.stream()
                .filter(it -> it.person() == null)
                .filter(it -> isRemoved(it.id()))
                .count();
        return looked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Looked(looked.getLast().id(), (int) removed));
    }

    /** Unless somebody claimed it a moment ago. */
    private boolean isRemoved(AttemptId id) {
        var unclaimed = Query.query(where(ID).is(id).and(PERSON).exists(false));
        return mongo.remove(unclaimed, MongoAttempts.COLLECTION).getDeletedCount() == 1;
    }

    /** An attempt as far as a sweep must know it. */
    record Owned(AttemptId id, @Nullable PersonId person) {}
}
