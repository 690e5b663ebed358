package org.weike.core.privacy.mongo;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.weike.core.privacy.RetentionRun;
import org.weike.core.privacy.RetentionRuns;

/** Keeps runs in the {@code retentionRuns} collection. */
@Repository
class MongoRetentionRuns implements RetentionRuns {

    private static final String COLLECTION = "retentionRuns";

    private final MongoOperations mongo;

    MongoRetentionRuns(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<RetentionRun> all() {
        return mongo.findAll(RetentionRun.class, COLLECTION);
    }

    @Override
    public void write(RetentionRun run) {
        mongo.save(run, COLLECTION);
    }
}
