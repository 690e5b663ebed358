package org.weike.core.privacy.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import org.weike.core.privacy.Erasure;
import org.weike.core.privacy.Erasures;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/** Keeps erasures in the {@code erasures} collection. */
@Repository
class MongoErasures implements Erasures {

    private static final String COLLECTION = "erasures";
    private static final String STAGE = "stage";

    private final MongoOperations mongo;

    MongoErasures(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(STAGE, Sort.Direction.ASC));
    }

    @Override
    public Optional<Erasure> find(PersonId person) {
        return Optional.ofNullable(mongo.findById(person, Erasure.class, COLLECTION));
    }

    @Override
    public List<Erasure> at(Erasure.Stage stage) {
        return mongo.find(query(where(STAGE).is(stage)).with(Sort.by("_id")), Erasure.class, COLLECTION);
    }

    @Override
    public void write(Erasure erasure) {
        if (!(erasure.rev() == 1 ? isAdded(erasure) : isReplaced(erasure))) {
            throw new EditConflict("erasure of " + erasure.id().value());
        }
    }

    private boolean isAdded(Erasure first) {
        try {
            mongo.insert(first, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean isReplaced(Erasure next) {
        var before = query(where("_id").is(next.id()).and("rev").is(next.rev() - 1));
        return mongo.replace(before, next, COLLECTION).getMatchedCount() == 1;
    }
}
