package org.weike.core.audit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
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
    static final String SUBJECT = "subject";

    private final MongoOperations mongo;
    private final Clock clock;

    MongoAuditTrail(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(ACT, Sort.Direction.ASC).on(ID, Sort.Direction.ASC));
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
        if (question.before() != null) {
            query.addCriteria(where(ID).lt(question.before().value()));
        }
        query.with(Sort.by(Sort.Direction.DESC, ID)).limit(question.atMost());
        return mongo.find(query, StoredAct.class, COLLECTION).stream()
                .map(StoredAct::toDomain)
                .toList();
    }
}
