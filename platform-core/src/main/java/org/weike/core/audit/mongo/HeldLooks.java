package org.weike.core.audit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** Who looked at somebody. Their own looks at others stay with those, under the id alone. */
@Component
class HeldLooks implements PersonalRecords {

    private final MongoOperations mongo;

    HeldLooks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String part() {
        return "looks";
    }

    @Override
    public List<Told> tell(PersonId person) {
        return mongo.find(of(person).with(Sort.by("_id")), MongoLooks.StoredMonth.class, MongoLooks.COLLECTION).stream()
                .flatMap(it -> it.looks().stream())
                .map(it -> Told.of("at", it.at())
                        .and("kind", it.kind())
                        .and("by", it.by().value()))
                .toList();
    }

    @Override
    public void forget(Erased person) {
        mongo.remove(of(person.id()), MongoLooks.COLLECTION);
    }

    private static Query of(PersonId person) {
        return query(where("_id").gte(person.value() + ":").lt(person.value() + ";"));
    }
}
