package org.weike.core.study.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.weike.core.shared.PersonId;
import org.weike.core.study.AttemptId;
import org.weike.core.study.ReceiptClaim;
import org.weike.core.study.ReceiptClaims;

/** Keeps claims in the {@code receipt-claims} collection, under the receipt's attempt. */
@Repository
class MongoReceiptClaims implements ReceiptClaims {

    static final String COLLECTION = "receipt-claims";
    private static final String OPEN = "open";

    private final MongoOperations mongo;

    MongoReceiptClaims(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(OPEN, Sort.Direction.ASC).sparse());
    }

    @Override
    public Optional<ReceiptClaim> find(AttemptId receipt) {
        return Optional.ofNullable(mongo.findById(receipt, StoredClaim.class, COLLECTION))
                .map(StoredClaim::toDomain);
    }

    @Override
    public boolean add(ReceiptClaim claim) {
        try {
            mongo.insert(
                    new StoredClaim(claim.id(), claim.person(), claim.at(), claim.open() ? true : null), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public void close(AttemptId receipt) {
        mongo.updateFirst(byId(receipt), new Update().unset(OPEN), COLLECTION);
    }

    @Override
    public void remove(AttemptId receipt) {
        mongo.remove(byId(receipt), COLLECTION);
    }

    @Override
    public void eachOpen(Consumer<ReceiptClaim> sink) {
        var open = Query.query(where(OPEN).is(true));
        mongo.find(open, StoredClaim.class, COLLECTION).forEach(it -> sink.accept(it.toDomain()));
    }

    private static Query byId(AttemptId receipt) {
        return Query.query(where("_id").is(receipt));
    }

    /** A claim that says {@code open} only while it is. */
    record StoredClaim(
            AttemptId id,
            PersonId person,
            Instant at,
            @Nullable Boolean open) {

        ReceiptClaim toDomain() {
            return new ReceiptClaim(id, person, at, open != null);
        }
    }
}
