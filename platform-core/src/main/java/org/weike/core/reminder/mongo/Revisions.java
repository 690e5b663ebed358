package org.weike.core.reminder.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.shared.EditConflict;

/** Writes documents over the revision before theirs, the first over none. */
record Revisions(MongoOperations mongo, String collection) {

    void write(String id, long rev, Object document) {
        if (!(rev == 1 ? isFirst(document) : replaces(id, rev, document))) {
            throw new EditConflict(collection + " " + id);
        }
    }

    /** Whether all of them were the first; where not, some may be written. */
    boolean insertAll(List<?> documents) {
        try {
            mongo.insert(documents, collection);
            return true;
        } catch (DuplicateKeyException someAreThere) {
            return false;
        }
    }

    private boolean isFirst(Object document) {
        try {
            mongo.insert(document, collection);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replaces(String id, long rev, Object document) {
        var before = query(where("_id").is(id).and("rev").is(rev - 1));
        return mongo.replace(before, document, collection).getMatchedCount() == 1;
    }
}
