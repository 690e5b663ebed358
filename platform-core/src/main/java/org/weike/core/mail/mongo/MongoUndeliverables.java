package org.weike.core.mail.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.weike.core.mail.SealedAddress;
import org.weike.core.mail.Undeliverable;
import org.weike.core.mail.Undeliverables;

/** Keeps undeliverable addresses in the {@code mailUndeliverable} collection, under their keyed hashes. */
@Repository
class MongoUndeliverables implements Undeliverables {

    private static final String COLLECTION = "mailUndeliverable";

    private final MongoOperations mongo;

    MongoUndeliverables(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Undeliverable address) {
        try {
            mongo.insert(address, COLLECTION);
        } catch (DuplicateKeyException known) {
            return;
        }
    }

    @Override
    public boolean has(SealedAddress address) {
        return mongo.exists(query(where("_id").is(address.lookup())), COLLECTION);
    }

    @Override
    public Set<String> among(Collection<String> lookups) {
        return mongo.find(query(where("_id").in(lookups)), Undeliverable.class, COLLECTION).stream()
                .map(Undeliverable::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void remove(SealedAddress address) {
        mongo.remove(query(where("_id").is(address.lookup())), COLLECTION);
    }
}
