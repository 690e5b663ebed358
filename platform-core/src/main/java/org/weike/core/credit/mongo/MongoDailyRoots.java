package org.weike.core.credit.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.credit.root.DailyRoot;
import org.weike.core.credit.root.DailyRoots;
import org.weike.core.credit.root.RootDay;

/** Keeps roots in the {@code credit-roots} collection under their days. */
@Repository
class MongoDailyRoots implements DailyRoots {

    private static final Logger LOG = LoggerFactory.getLogger(MongoDailyRoots.class);
    private static final String COLLECTION = "credit-roots";

    private final MongoOperations mongo;

    MongoDailyRoots(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<DailyRoot> all() {
        var inOrder = new Query().with(Sort.by("_id"));
        return mongo.find(inOrder, Document.class, COLLECTION).stream()
                .flatMap(it -> read(it).stream())
                .toList();
    }

    @Override
    public Optional<DailyRoot> find(RootDay day) {
        return Optional.ofNullable(mongo.findById(day, Document.class, COLLECTION))
                .flatMap(this::read);
    }

    @Override
    public void add(DailyRoot root) {
        try {
            mongo.insert(root, COLLECTION);
        } catch (DuplicateKeyException e) {
            LOG.debug("{} has its root", root.id().value());
        }
    }

    private Optional<DailyRoot> read(Document stored) {
        try {
            var root = mongo.getConverter().read(DailyRoot.class, stored);
            return Optional.of(root).filter(it -> it.hash() != null && it.seal() != null);
        } catch (RuntimeException unreadable) { // whoever changed it outside may have left anything there
            return Optional.empty();
        }
    }
}
