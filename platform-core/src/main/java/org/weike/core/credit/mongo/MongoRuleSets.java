package org.weike.core.credit.mongo;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSetId;
import org.weike.core.credit.RuleSets;
import org.weike.core.shared.EditConflict;

/**
 * Keeps rule sets in the {@code rule-sets} collection, to which it adds the shipped ones that are not there yet. Every
 * page of a lesson asks what is in force, so they are at hand for half a minute before they are read again.
 */
@Repository
class MongoRuleSets implements RuleSets {

    private static final Logger LOG = LoggerFactory.getLogger(MongoRuleSets.class);
    static final String COLLECTION = "rule-sets";

    private static final String SHIPPED = "classpath*:org/weike/core/credit/rule-sets/*.json";
    private static final String EXAMPLES = "classpath*:org/weike/core/credit/rule-examples/*.json";

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Comparator<RuleSet> LAST_FIRST = Comparator.comparing(
                    (RuleSet it) -> it.validity().from())
            .thenComparingInt(it -> it.id().version())
            .thenComparing(it -> it.id().value()) // where two nodes put two sets in force at once, all see the same
            .reversed();

    private final MongoOperations mongo;
    private final LoadingCache<String, List<RuleSet>> atHand;
    private final List<RuleForm> examples;

    MongoRuleSets(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        atHand = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .ticker(ticker)
                .build(collection -> mongo.find(new Query(), RuleSet.class, collection).stream()
                        .sorted(LAST_FIRST)
                        .toList());
        read(SHIPPED).forEach(this::addIfAbsent);
        examples = read(EXAMPLES).stream()
                .map(it -> mongo.getConverter().read(RuleForm.class, it))
                .toList();
    }

    @Override
    public Optional<RuleSet> find(RuleSetId id) {
        return Optional.ofNullable(mongo.findById(id, RuleSet.class, COLLECTION));
    }

    @Override
    public List<RuleSet> all() {
        return atHand.get(COLLECTION);
    }

    @Override
    public List<RuleForm> examples() {
        return examples;
    }

    @Override
    public void add(RuleSet version) {
        try {
            mongo.insert(version, COLLECTION);
        } catch (DuplicateKeyException e) {
            throw new EditConflict("rule set " + version.id().value());
        } finally {
            atHand.invalidate(COLLECTION);
        }
    }

    @Override
    public RuleSet inForceAt(Instant instant) {
        return atHand.get(COLLECTION).stream()
                .filter(it -> it.isInForceAt(instant))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule set is in force at " + instant));
    }

    private void addIfAbsent(Document shipped) {
        if (mongo.getCollection(COLLECTION)
                        .find(new Document("_id", shipped.get("_id")))
                        .first()
                == null) {
            try {
                mongo.insert(shipped, COLLECTION);
            } catch (DuplicateKeyException e) {
                LOG.debug("another node added the rules {}", shipped.get("_id"));
            }
        }
    }

    private static List<Document> read(String pattern) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(pattern);
            return List.of(files).stream().map(MongoRuleSets::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find " + pattern, e);
        }
    }

    private static Document parse(Resource file) {
        try {
            return Document.parse(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
