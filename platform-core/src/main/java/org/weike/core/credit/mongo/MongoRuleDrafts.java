package org.weike.core.credit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.credit.RuleDraft;
import org.weike.core.credit.RuleDraftId;
import org.weike.core.credit.RuleDrafts;
import org.weike.core.shared.EditConflict;

/** Keeps drafts of rules in the {@code rule-drafts} collection. */
@Repository
class MongoRuleDrafts implements RuleDrafts {

    private static final String COLLECTION = "rule-drafts";
    private static final Comparator<RuleDraft> LAST_FIRST =
            Comparator.comparing(RuleDraft::changed).reversed();

    private final MongoOperations mongo;

    MongoRuleDrafts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<RuleDraft> find(RuleDraftId id) {
        return Optional.ofNullable(mongo.findById(id, RuleDraft.class, COLLECTION));
    }

    @Override
    public List<RuleDraft> all() {
        return mongo.find(new Query(), RuleDraft.class, COLLECTION).stream()
                .sorted(LAST_FIRST)
                .toList();
    }

    @Override
    public void add(RuleDraft draft) {
        mongo.insert(draft, COLLECTION);
    }

    @Override
    public void replace(RuleDraft draft) {
        var replaced = mongo.replace(at(draft.id(), draft.rev() - 1), draft, ReplaceOptions.none(), COLLECTION);
        requireOne(replaced.getMatchedCount(), draft);
    }

    @Override
    public void remove(RuleDraft draft) {
        var removed = mongo.remove(at(draft.id(), draft.rev()), COLLECTION);
        requireOne(removed.getDeletedCount(), draft);
    }

    private static Query at(RuleDraftId id, long rev) {
        return query(where("_id").is(id).and("rev").is(rev));
    }

    private static void requireOne(long written, RuleDraft draft) {
        if (written == 0) {
            throw new EditConflict("draft of rules " + draft.id().value());
        }
    }
}
