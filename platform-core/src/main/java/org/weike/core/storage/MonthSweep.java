package org.weike.core.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.storage.Perishable.Swept;

/**
 * Goes through a collection whose ids end in a month, {@code somebody:2026-03}, and removes the months that are over.
 */
public final class MonthSweep {

    private static final int MONTH = "2026-03".length();

    private final MongoOperations mongo;
    private final String collection;
    private String place = "";

    public MonthSweep(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** Looks at so many, behind those of the last time; from the beginning again once all were looked at. */
    public synchronized Swept removeBefore(YearMonth first, int most) {
        var next = query(where("_id").gt(place)).with(Sort.by("_id")).limit(most);
        next.fields().include("_id");
        List<String> looked = mongo.find(next, Known.class, collection).stream()
                .map(Known::id)
                .toList();
        List<String> over = looked.stream().filter(it -> isBefore(it, first)).toList();
        if (!over.isEmpty()) {
            mongo.remove(query(where("_id").in(over)), collection);
        }
        boolean more = looked.size() == most;
        place = more ? looked.getLast() : "";
        return new Swept(over.size(), more);
    }

    private static boolean isBefore(String id, YearMonth first) {
        return id.substring(id.length() - MONTH).compareTo(first.toString()) < 0;
    }

    /** A document as far as its id. */
    record Known(String id) {}
}
