package org.weike.core.scanpoint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.scanpoint.ScanCode;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPointId;
import org.weike.core.scanpoint.ScanPoints;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;

/**
 * Keeps points in the {@code scanpoints} collection. A point's id is its first code, so a scan is one look-up by id;
 * codes given later are in {@code scancodes}.
 */
@Repository
class MongoScanPoints implements ScanPoints {

    private static final String COLLECTION = "scanpoints";
    private static final String CODES = "scancodes";
    private static final String SITE = "place.site";
    private static final String CHANGED = "changed";
    private static final int BATCH = 500;

    private final MongoOperations mongo;

    MongoScanPoints(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(SITE, Sort.Direction.ASC));
        indexes.createIndex(new Index(CHANGED, Sort.Direction.ASC));
    }

    @Override
    public Optional<ScanPoint> find(ScanPointId id) {
        return Optional.ofNullable(mongo.findById(id, ScanPoint.class, COLLECTION));
    }

    @Override
    public List<ScanPoint> findAll(Collection<ScanPointId> ids) {
        Map<ScanPointId, ScanPoint> found = new HashMap<>();
        var wanted = List.copyOf(ids);
        for (int from = 0; from < wanted.size(); from += BATCH) {
            var batch = wanted.subList(from, Math.min(from + BATCH, wanted.size()));
            mongo.find(query(where("_id").in(batch)), ScanPoint.class, COLLECTION)
                    .forEach(it -> found.put(it.id(), it));
        }
        return wanted.stream().filter(found::containsKey).map(found::get).toList();
    }

    @Override
    public Optional<ScanPoint> findByCode(ScanCode code) {
        return find(ScanPointId.firstKnownBy(code))
                .or(() -> Optional.ofNullable(mongo.findById(code, LaterCode.class, CODES))
                        .flatMap(it -> find(it.point())));
    }

    @Override
    public List<ScanPoint> at(Collection<OrganizationId> sites) {
        return mongo.find(query(where(SITE).in(sites)), ScanPoint.class, COLLECTION);
    }

    @Override
    public void add(Collection<ScanPoint> points) {
        var all = new ArrayList<>(points);
        for (int from = 0; from < all.size(); from += BATCH) {
            mongo.insert(all.subList(from, Math.min(from + BATCH, all.size())), COLLECTION);
        }
    }

    @Override
    public void reserve(ScanCode code, ScanPointId id) {
        if (find(ScanPointId.firstKnownBy(code)).isPresent()) {
            throw new IllegalStateException("this code names a point already: " + code.value());
        }
        mongo.insert(new LaterCode(code, id), CODES);
    }

    @Override
    public void replace(ScanPoint point) {
        Query before = query(where("_id").is(point.id()).and("rev").is(point.rev() - 1));
        if (mongo.replace(before, point, ReplaceOptions.none(), COLLECTION).getMatchedCount() == 0) {
            throw new EditConflict("scan point " + point.id().value());
        }
    }

    @Override
    public void each(Consumer<ScanPoint> sink) {
        try (var all = mongo.stream(new Query(), ScanPoint.class, COLLECTION)) {
            all.forEach(sink);
        }
    }

    @Override
    public void changedSince(Instant since, Consumer<ScanPoint> sink) {
        try (var changed = mongo.stream(query(where(CHANGED).gte(since)), ScanPoint.class, COLLECTION)) {
            changed.forEach(sink);
        }
    }

    /** A code that a point was given after its first one. */
    record LaterCode(ScanCode id, ScanPointId point) {}
}
