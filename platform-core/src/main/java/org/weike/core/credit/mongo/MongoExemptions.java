package org.weike.core.credit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import org.weike.core.credit.Exemptions;
import org.weike.core.credit.PersonExemptions;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonErased;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.Freshness;
import org.weike.core.storage.Sweeps;

/**
 * Keeps exemptions in the {@code exemptions} collection. The ledger asks for those of everybody, so all are at hand
 * before they are read again, for half a minute where other nodes write as well.
 */
@Repository
class MongoExemptions implements Exemptions {

    static final String COLLECTION = "exemptions";
    private static final String CHANGED = "changed";
    private static final Duration WHILE_SHARED = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final LoadingCache<String, Map<PersonId, PersonExemptions>> atHand;

    MongoExemptions(MongoOperations mongo, Sweeps sweeps, Freshness freshness, Clock clock) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(CHANGED, Sort.Direction.ASC));
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        atHand = Caffeine.newBuilder()
                .expireAfterWrite(freshness.of(WHILE_SHARED))
                .ticker(ticker)
                .build(collection -> {
                    Map<PersonId, PersonExemptions> all = new HashMap<>();
                    sweeps.forEach(collection, PersonExemptions.class, it -> all.put(it.id(), it));
                    return all;
                });
    }

    @Override
    public Optional<PersonExemptions> find(PersonId person) {
        return Optional.ofNullable(atHand.get(COLLECTION).get(person));
    }

    @Override
    public void each(Consumer<PersonExemptions> sink) {
        atHand.get(COLLECTION).values().forEach(sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<PersonExemptions> sink) {
        try (var changed = mongo.stream(query(where(CHANGED).gte(since)), PersonExemptions.class, COLLECTION)) {
            changed.forEach(sink);
        }
    }

    @Override
    public void put(PersonExemptions exemptions) {
        try {
            if (!(exemptions.rev() == 1 ? isAdded(exemptions) : isReplaced(exemptions))) {
                throw new EditConflict("exemptions of " + exemptions.id().value());
            }
        } finally {
            atHand.invalidate(COLLECTION);
        }
    }

    /** Removes what one person had. */
    void remove(PersonId person) {
        mongo.remove(query(where("_id").is(person)), COLLECTION);
        atHand.invalidate(COLLECTION);
    }

    @EventListener
    void forget(PersonErased erased) {
        atHand.invalidate(COLLECTION);
    }

    private boolean isAdded(PersonExemptions first) {
        try {
            mongo.insert(first, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean isReplaced(PersonExemptions next) {
        var before = query(where("_id").is(next.id()).and("rev").is(next.rev() - 1));
        return mongo.replace(before, next, COLLECTION).getMatchedCount() == 1;
    }
}
