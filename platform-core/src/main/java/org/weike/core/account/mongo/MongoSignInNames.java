package org.weike.core.account.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import org.weike.core.account.SignInName;
import org.weike.core.account.SignInNames;

/** Keeps sign-in names in the {@code signInNames} collection, under their keyed hashes. */
@Repository
class MongoSignInNames implements SignInNames {

    static final String COLLECTION = "signInNames";
    static final String PERSON = "person";

    private final MongoOperations mongo;

    MongoSignInNames(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(PERSON, Sort.Direction.ASC));
    }

    @Override
    public Optional<SignInName> find(SignInName.Key key) {
        return Optional.ofNullable(mongo.findById(key, SignInName.class, COLLECTION));
    }

    @Override
    public boolean add(SignInName name) {
        try {
            mongo.insert(name, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean handOver(SignInName before, SignInName after) {
        var lead = query(where("_id").is(before.id()).and(PERSON).is(before.person()));
        return mongo.replace(lead, after, COLLECTION).getMatchedCount() == 1;
    }
}
