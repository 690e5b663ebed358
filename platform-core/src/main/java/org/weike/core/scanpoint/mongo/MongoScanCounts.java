package org.weike.core.scanpoint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.weike.core.scanpoint.DayOfScans;
import org.weike.core.scanpoint.PointDay;
import org.weike.core.scanpoint.PointFact;
import org.weike.core.scanpoint.PointFigures;
import org.weike.core.scanpoint.ScanCounts;
import org.weike.core.scanpoint.ScanHour;
import org.weike.core.scanpoint.ScanPointId;
import org.weike.core.shared.CreditHours;
import org.weike.core.storage.Sweeps;

/** Keeps counts in the {@code scancounts} collection: one document for a point and day, with the hours inside. */
@Repository
class MongoScanCounts implements ScanCounts {

    private static final String COLLECTION = "scancounts";
    private static final String CHANGED = "changed";
    private static final char BEHIND_POINT = ':';

    private final MongoOperations mongo;
    private final Sweeps sweeps;
    private final Clock clock;

    MongoScanCounts(MongoOperations mongo, Sweeps sweeps, Clock clock) {
        this.mongo = mongo;
        this.sweeps = sweeps;
        this.clock = clock;
        mongo.indexOps(COLLECTION).createIndex(new Index(CHANGED, Sort.Direction.ASC));
    }

    @Override
    public void add(Map<ScanHour, Long> scans) {
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION);
        scans.forEach(
                (hour, count) -> upsert(bulk, idOf(hour.point(), hour.day()), "hours." + key(hour.hour()), count));
        bulk.execute();
    }

    @Override
    public void addFacts(Map<PointFact, Long> facts) {
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION);
        facts.forEach((fact, amount) ->
                upsert(bulk, idOf(fact.point(), fact.day()), fact.kind().name().toLowerCase(Locale.ROOT), amount));
        bulk.execute();
    }

    private void upsert(BulkOperations bulk, String id, String field, long amount) {
        bulk.upsert(query(where("_id").is(id)), new Update().inc(field, amount).set(CHANGED, clock.instant()));
    }

    @Override
    public Optional<PointDay> find(String day) {
        return Optional.ofNullable(mongo.findById(day, StoredDay.class, COLLECTION))
                .map(StoredDay::toDay);
    }

    @Override
    public List<PointDay> daysOf(ScanPointId point) {
        var theirs = where("_id").gte(point.value() + BEHIND_POINT).lt(point.value() + (char) (BEHIND_POINT + 1));
        return mongo.find(query(theirs).with(Sort.by("_id")), StoredDay.class, COLLECTION).stream()
                .map(StoredDay::toDay)
                .toList();
    }

    @Override
    public void each(Consumer<PointDay> sink) {
        sweeps.forEach(COLLECTION, StoredDay.class, it -> sink.accept(it.toDay()));
    }

    @Override
    public void changedSince(Instant since, Consumer<PointDay> sink) {
        try (var changed = mongo.stream(query(where(CHANGED).gte(since)), StoredDay.class, COLLECTION)) {
            changed.forEach(it -> sink.accept(it.toDay()));
        }
    }

    @Override
    public List<DayOfScans> of(ScanPointId point, LocalDate first, LocalDate last) {
        var ids = first.datesUntil(last.plusDays(1)).map(it -> idOf(point, it)).toList();
        return mongo.find(query(where("_id").in(ids)), StoredDay.class, COLLECTION).stream()
                .map(StoredDay::toScans)
                .filter(it -> it.total() > 0)
                .sorted(Comparator.comparing(DayOfScans::day))
                .toList();
    }

    private static String idOf(ScanPointId point, LocalDate day) {
        return point.value() + BEHIND_POINT + day;
    }

    private static String key(int hour) {
        return "h" + hour;
    }

    /** A day as it is stored: only what happened on it. */
    record StoredDay(
            String id,
            @Nullable Map<String, Long> hours,
            @Nullable Long begun,
            @Nullable Long completed,
            @Nullable Long credited) {

        DayOfScans toScans() {
            Map<String, Long> scanned = hours == null ? Map.of() : hours;
            return new DayOfScans(
                    day(),
                    IntStream.range(0, 24)
                            .mapToObj(hour -> scanned.getOrDefault(key(hour), 0L))
                            .toList());
        }

        PointDay toDay() {
            var figures = new PointFigures(
                    toScans().total(), or0(begun), or0(completed), CreditHours.ofHundredths(or0(credited)));
            return new PointDay(new ScanPointId(id.substring(0, id.lastIndexOf(BEHIND_POINT))), day(), figures);
        }

        private LocalDate day() {
            return LocalDate.parse(id.substring(id.lastIndexOf(BEHIND_POINT) + 1));
        }

        private static long or0(@Nullable Long amount) {
            return amount == null ? 0 : amount;
        }
    }
}
