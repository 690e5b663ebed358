package org.weike.core.scanpoint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.weike.core.scanpoint.DayOfScans;
import org.weike.core.scanpoint.ScanCounts;
import org.weike.core.scanpoint.ScanHour;
import org.weike.core.scanpoint.ScanPointId;

/** Keeps counts in the {@code scancounts} collection: one document for a point and day, with the hours inside. */
@Repository
class MongoScanCounts implements ScanCounts {

    private static final String COLLECTION = "scancounts";

    private final MongoOperations mongo;

    MongoScanCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Map<ScanHour, Long> scans) {
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION);
        scans.forEach((hour, count) -> bulk.upsert(
                query(where("_id").is(idOf(hour.point(), hour.day()))),
                new Update().inc("hours." + key(hour.hour()), count)));
        bulk.execute();
    }

    @Override
    public List<DayOfScans> of(ScanPointId point, LocalDate first, LocalDate last) {
        var ids = first.datesUntil(last.plusDays(1)).map(it -> idOf(point, it)).toList();
        return mongo.find(query(where("_id").in(ids)), StoredDay.class, COLLECTION).stream()
                .map(it -> it.toDomain(point))
                .sorted(Comparator.comparing(DayOfScans::day))
                .toList();
    }

    private static String idOf(ScanPointId point, LocalDate day) {
        return point.value() + ":" + day;
    }

    private static String key(int hour) {
        return "h" + hour;
    }

    /** A day as it is stored: only the hours that had scans. */
    record StoredDay(String id, Map<String, Long> hours) {

        DayOfScans toDomain(ScanPointId point) {
            var day = LocalDate.parse(id.substring(point.value().length() + 1));
            return new DayOfScans(
                    day,
                    IntStream.range(0, 24)
                            .mapToObj(hour -> hours.getOrDefault(key(hour), 0L))
                            .toList());
        }
    }
}
