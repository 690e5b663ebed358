package org.weike.core.study.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Attempt;
import org.weike.core.study.AttemptId;
import org.weike.core.study.Handover;
import org.weike.core.study.StudyClock;
import org.weike.core.study.StudyClocks;

/**
 * Keeps study clocks beside the attempts, after them all, under ids of their own: one command reaches one collection,
 * and a clock changes hands in one command.
 */
@Repository
class MongoStudyClocks implements StudyClocks {

    static final String PREFIX = "clock-";

    private static final String REV = "rev";

    /** No document has it, so that a write over it can only add one. */
    private static final long NO_REVISION = -1;

    /** A write over a revision that is gone tries to add a second document of the id, fails, and ends the command. */
    private static final ReplaceOptions OR_FAIL = new ReplaceOptions().upsert(true);

    private static final UpdateOptions OR_FAIL_TO_UPDATE = new UpdateOptions().upsert(true);

    private final MongoOperations mongo;

    MongoStudyClocks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<StudyClock> find(PersonId person) {
        return Optional.ofNullable(mongo.findById(idOf(person), StoredClock.class, MongoAttempts.COLLECTION))
                .map(it -> it.toDomain(person));
    }

    @Override
    public boolean replace(StudyClock clock) {
        return clock.rev() == 0 ? add(clock) : replaceRevision(clock);
    }

    @Override
    public boolean handOver(Handover handover) {
        var writes = List.of(lettingGo(handover.holder()), changing(handover.clock()), taking(handover));
        return Boolean.TRUE.equals(mongo.execute(MongoAttempts.COLLECTION, it -> areWritten(it, writes)));
    }

    private static boolean areWritten(MongoCollection<Document> attempts, List<WriteModel<Document>> writes) {
        try {
            attempts.bulkWrite(writes);
            return true;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private static WriteModel<Document> lettingGo(Attempt holder) {
        var released = new Document("$set", new Document("holdsClock", false)).append("$inc", new Document(REV, 1L));
        return new UpdateOneModel<>(guard(holder.id().value(), holder.rev()), released, OR_FAIL_TO_UPDATE);
    }

    private static WriteModel<Document> changing(StudyClock clock) {
        var next = StoredClock.from(clock, clock.rev() + 1).toDocument();
        return new ReplaceOneModel<>(guard(idOf(clock.id()), clock.rev()), next, OR_FAIL);
    }

    private static WriteModel<Document> taking(Handover handover) {
        var taker = handover.taker();
        long before = handover.isKnown() ? taker.rev() : NO_REVISION;
        long after = handover.isKnown() ? taker.rev() + 1 : taker.rev();
        return new ReplaceOneModel<>(
                guard(taker.id().value(), before),
                StoredAttempt.from(taker, after).toDocument(),
                OR_FAIL);
    }

    private boolean add(StudyClock clock) {
        var document = StoredClock.from(clock, 1).toDocument();
        try {
            mongo.execute(MongoAttempts.COLLECTION, it -> it.insertOne(document));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replaceRevision(StudyClock clock) {
        var next = StoredClock.from(clock, clock.rev() + 1).toDocument();
        var written = mongo.execute(
                MongoAttempts.COLLECTION, it -> it.replaceOne(guard(idOf(clock.id()), clock.rev()), next));
        return written != null && written.getMatchedCount() == 1;
    }

    private static Document guard(String id, long rev) {
        return new Document("_id", id).append(REV, rev);
    }

    static String idOf(PersonId person) {
        return PREFIX + person.value();
    }

    /** A clock with the times of its former holders as flat lists. */
    record StoredClock(String id, long rev, @Nullable AttemptId holder, List<StoredHeld> held) {

        static StoredClock from(StudyClock clock, long rev) {
            var held = clock.held().stream().map(StoredHeld::from).toList();
            return new StoredClock(idOf(clock.id()), rev, clock.holder(), held);
        }

        /** As the mapper would write it, at a fraction of the cost. */
        Document toDocument() {
            var document = new Document("_id", id)
                    .append(REV, rev)
                    .append("held", held.stream().map(StoredHeld::toDocument).toList());
            return holder == null ? document : document.append("holder", holder.value());
        }

        StudyClock toDomain(PersonId person) {
            return new StudyClock(
                    person, rev, holder, held.stream().map(StoredHeld::toDomain).toList());
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
