package org.weike.core.roster.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import org.weike.core.roster.Batch;
import org.weike.core.roster.BatchId;
import org.weike.core.roster.Batches;
import org.weike.core.roster.Stage;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;

/** Keeps imports in the {@code rosterBatches} collection. */
@Repository
class MongoBatches implements Batches {

    static final String COLLECTION = "rosterBatches";
    private static final String STAGE = "progress.stage";
    private static final String KEPT_SINCE = "keptSince";
    private static final String CHANGED = "changed";

    private final MongoOperations mongo;

    MongoBatches(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("node", Sort.Direction.ASC).on("created", Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index(STAGE, Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index(KEPT_SINCE, Sort.Direction.ASC).sparse());
        mongo.indexOps(COLLECTION).createIndex(new Index(CHANGED, Sort.Direction.ASC));
    }

    @Override
    public Optional<Batch> find(BatchId id) {
        return Optional.ofNullable(mongo.findById(id, Batch.class, COLLECTION));
    }

    @Override
    public List<Batch> recent(OrganizationId node, int atMost) {
        var newest = query(where("node").is(node))
                .with(Sort.by("created").descending())
                .limit(atMost);
        return mongo.find(newest, Batch.class, COLLECTION);
    }

    @Override
    public List<Batch> atWork() {
        var busy = Arrays.stream(Stage.values())
                .filter(Stage::isAtWork)
                .map(Stage::name)
                .toList();
        return mongo.find(query(where(STAGE).in(busy)), Batch.class, COLLECTION);
    }

    @Override
    public List<Batch> keptSince(Instant last) {
        return mongo.find(query(where(KEPT_SINCE).lte(last)), Batch.class, COLLECTION);
    }

    @Override
    public List<Batch> dropped() {
        var kept = where(STAGE).is(Stage.DROPPED).and(KEPT_SINCE).exists(true);
        return mongo.find(query(kept), Batch.class, COLLECTION);
    }

    @Override
    public int removeEmptied(Instant before, int most) {
        var over =
                query(where(CHANGED).lt(before).and(KEPT_SINCE).exists(false)).limit(most);
        over.fields().include("_id");
        var ids = mongo.find(over, Known.class, COLLECTION).stream()
                .map(Known::id)
                .toList();
        if (!ids.isEmpty()) {
            mongo.remove(query(where("_id").in(ids)), COLLECTION);
        }
        return ids.size();
    }

    @Override
    public void add(Batch batch) {
        mongo.insert(batch, COLLECTION);
    }

    @Override
    public void replace(Batch batch) {
        var before = query(where("_id").is(batch.id()).and("rev").is(batch.rev() - 1));
        if (mongo.replace(before, batch, COLLECTION).getMatchedCount() == 0) {
            throw new EditConflict("import " + batch.id().value());
        }
    }

    /** An import as far as its id. */
    record Known(BatchId id) {}
}
