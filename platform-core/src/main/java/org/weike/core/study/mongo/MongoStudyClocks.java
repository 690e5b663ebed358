package org.weike.core.study.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
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
        var document = StoredClock.from(clock, 1).toDocument();
        try {
            mongo.execute(COLLECTION, it -> it.insertOne(document));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replaceRevision(StudyClock clock) {
        var guard = new Document("_id", clock.id().value()).append("rev", clock.rev());
        var next = StoredClock.from(clock, clock.rev() + 1).toDocument();
        var written = mongo.execute(COLLECTION, it -> it.replaceOne(guard, next));
        return written != null && written.getMatchedCount() == 1;
    }

    /** A clock with the times of its former holders as flat lists. */
    record StoredClock(PersonId id, long rev, @Nullable AttemptId holder, List<StoredHeld> held) {

        static StoredClock from(StudyClock clock, long rev) {
            var held = clock.held().stream().map(StoredHeld::from).toList();
            return new StoredClock(clock.id(), rev, clock.holder(), held);
        }

        /** As the mapper would write it, at a fraction of the cost. */
        Document toDocument() {
            var document = new Document("_id", id.value())
                    .append("rev", rev)
                    .append("held", held.stream().map(StoredHeld::toDocument).toList());
            return holder == null ? document : document.append("holder", holder.value());
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

        Document toDocument() {
            return new Document("attempt", attempt.value()).append("times", times);
        }

        StudyClock.Held toDomain() {
            return new StudyClock.Held(attempt, Runs.toDomain(times));
        }
    }
}
