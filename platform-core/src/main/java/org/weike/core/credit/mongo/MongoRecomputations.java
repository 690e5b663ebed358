package org.weike.core.credit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.credit.Recomputation;
import org.weike.core.credit.RecomputationId;
import org.weike.core.credit.Recomputations;
import org.weike.core.shared.EditConflict;

/** Keeps recomputations in the {@code recomputations} collection. */
@Repository
class MongoRecomputations implements Recomputations {

    private static final String COLLECTION = "recomputations";
    private static final Comparator<Recomputation> LAST_FIRST =
            Comparator.comparing(Recomputation::begun).reversed();

    private final MongoOperations mongo;

    MongoRecomputations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Recomputation> find(RecomputationId id) {
        return Optional.ofNullable(mongo.findById(id, Recomputation.class, COLLECTION));
    }

    @Override
    public List<Recomputation> all() {
        return mongo.find(new Query(), Recomputation.class, COLLECTION).stream()
                .sorted(LAST_FIRST)
                .toList();
    }

    @Override
    public void put(Recomputation recomputation) {
        if (!(recomputation.rev() == 1 ? isAdded(recomputation) : isReplaced(recomputation))) {
            throw new EditConflict("recomputation of " + recomputation.id().value());
        }
    }

    private boolean isAdded(Recomputation first) {
        try {
            mongo.insert(first, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean isReplaced(Recomputation next) {
        var before = query(where("_id").is(next.id()).and("rev").is(next.rev() - 1));
        return mongo.replace(before, next, COLLECTION).getMatchedCount() == 1;
    }
}
