package org.weike.core.audit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** The acts that concern somebody; they name them by the id alone, and stay for good. */
@Component
class HeldActs implements PersonalRecords {

    private final MongoOperations mongo;

    HeldActs(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String part() {
        return "acts";
    }

    @Override
    public List<Told> tell(PersonId person) {
        var concerning =
                query(where(MongoAuditTrail.SUBJECT).is(person.value())).with(Sort.by("_id"));
        return mongo.find(concerning, StoredAct.class, MongoAuditTrail.COLLECTION).stream()
                .map(it -> Told.of("at", it.at())
                        .and("act", it.act())
                        .and("node", it.node() == null ? null : it.node().value()))
                .toList();
    }

    @Override
    public void forget(Erased person) {
        // Nothing here says who they were.
    }
}
