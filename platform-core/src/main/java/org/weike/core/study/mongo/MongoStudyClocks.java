package org.weike.core.study.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.shared.PersonId;
import org.weike.core.study.AttemptId;
import org.weike.core.study.StudyClock;
import org.weike.core.study.StudyClocks;

/** Keeps study clocks in the {@code study-clocks} collection. */
@Repository
class MongoStudyClocks implements StudyClocks {

    private static final String COLLECTION = "study-clocks";

    private final MongoOperations mongo;

    MongoStudyClocks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<StudyClock> find(PersonId person) {
        return Optional.ofNullable(mongo.findById(person, StoredClock.class, COLLECTION))
                .map(StoredClock::toDomain);
    }

    @Override
    public boolean replace(StudyClock clock) {
        return clock.rev() == 0 ? add(clock) : replaceRevision(clock);
    }

    private boolean add(StudyClock clock) {
        try {
            mongo.insert(StoredClock.from(clock, 1), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replaceRevision(StudyClock clock) {
        var guard = Query.query(where("_id").is(clock.id()).and("rev").is(clock.rev()));
        var next = StoredClock.from(clock, clock.rev() + 1);
        return mongo.replace(guard, next, ReplaceOptions.none(), COLLECTION).getMatchedCount() == 1;
    }

    /** A clock with the times of its former holders as flat lists. */
    record StoredClock(PersonId id, long rev, @Nullable AttemptId holder, List<StoredHeld> held) {

        static StoredClock from(StudyClock clock, long rev) {
            var held = clock.held().stream().map(StoredHeld::from).toList();
            return new StoredClock(clock.id(), rev, clock.holder(), held);
        }

        StudyClock toDomain() {
            return new StudyClock(
                    id, rev, holder, held.stream().map(StoredHeld::toDomain).toList());
        }
    }

    /** What one attempt was granted. */
    record StoredHeld(AttemptId attempt, List<Long> times) {

        static StoredHeld from(StudyClock.Held held) {
            return new StoredHeld(held.attempt(), Runs.from(held.times()));
        }

        StudyClock.Held toDomain() {
            return new StudyClock.Held(attempt, Runs.toDomain(times));
        }
    }
}
