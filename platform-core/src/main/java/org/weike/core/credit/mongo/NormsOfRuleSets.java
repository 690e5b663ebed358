package org.weike.core.credit.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Migration;

/** Says by a predicate whom each target of a rule set is for, where its group alone said so, and asks it by day. */
@Component
class NormsOfRuleSets implements Migration {

    private static final String TARGETS = "targets";
    private static final List<String> MEMBERS =
            List.of("PROBATIONARY", "FULL", "SUSPENDED", "LOST_CONTACT", "RESTORED");

    @Override
    public int from() {
        return 3;
    }

    @Override
    public void migrate(MongoDatabase store) {
        var sets = store.getCollection(MongoRuleSets.COLLECTION);
        for (Document set : sets.find(new Document(TARGETS, new Document("$exists", true)))) {
            var targets = set.getList(TARGETS, Document.class);
            targets.forEach(it -> it.append("whom", whom(it.getString("group"))));
            set.remove(TARGETS);
            set.append(
                    "norms",
                    new Document(TARGETS, targets)
                            .append("exemptions", List.of())
                            .append("joining", "BY_DAY"));
            sets.replaceOne(new Document("_id", set.get("_id")), set);
        }
    }

    private static Document whom(String group) {
        List<String> roles = group.equals("SECRETARIES") ? List.of("SECRETARY") : List.of();
        return new Document("roles", roles).append("homes", List.of()).append("standings", MEMBERS);
    }
}
