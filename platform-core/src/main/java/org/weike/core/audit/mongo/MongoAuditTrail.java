package org.weike.core.audit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditId;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditRecord;
import org.weike.core.audit.AuditTrail;
import org.weike.core.shared.Actor;

/** Keeps acts in the {@code audit} collection; their ids are in the order of time. */
@Repository
class MongoAuditTrail implements AuditTrail {

    static final String COLLECTION = "audit";
    private static final String ID = "_id";
    private static final String ACT = "act";
    private static final String ACTOR = "actor";
    static final String SUBJECT = "subject";

    private final MongoOperations mongo;
    private final Clock clock;

    MongoAuditTrail(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(ACT, Sort.Direction.ASC).on(ID, Sort.Direction.ASC));
        indexes.createIndex(new Index(ACTOR, Sort.Direction.ASC).on(ID, Sort.Direction.ASC));
        indexes.createIndex(new Index(SUBJECT, Sort.Direction.ASC).on(ID, Sort.Direction.ASC));
    }

    @Override
    public void record(Actor actor, AuditEntry entry) {
        var now = clock.instant();
        mongo.insert(StoredAct.from(new AuditRecord(AuditId.at(now), now, actor, entry)), COLLECTION);
    }

    @Override
    public List<AuditRecord> recent(AuditQuestion question) {
        var query = new Query();
        if (question.act() != null) {
            query.addCriteria(where(ACT).is(question.act()));
        }
        if (question.subject() != null) {
            query.addCriteria(where(SUBJECT).is(question.subject()));
        }
        if (question.by() != null) {
            query.addCriteria(where(ACTOR).is(StoredAct.text(Actor.of(question.by()))));
        }
        ids(question).ifPresent(query::addCriteria);
        query.with(Sort.by(Sort.Direction.DESC, ID)).limit(question.atMost());
        return mongo.find(query, StoredAct.class, COLLECTION).stream()
                .map(StoredAct::toDomain)
                .toList();
    }

    /** Times are those of the ids, which begin with them. */
    private static Optional<Criteria> ids(AuditQuestion question) {
        var from = question.time().from();
        var ends = Stream.of(
                        Optional.ofNullable(question.before()),
                        Optional.ofNullable(question.time().until()).map(AuditId::firstAt))
                .flatMap(Optional::stream)
                .map(AuditId::value)
                .min(Comparator.naturalOrder());
        if (from == null) {
            return ends.map(it -> where(ID).lt(it));
        }
        var later = where(ID).gte(AuditId.firstAt(from).value());
        return Optional.of(ends.map(later::lt).orElse(later));
    }
}
