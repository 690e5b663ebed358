package org.weike.core.roster.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import org.weike.core.roster.BatchId;
import org.weike.core.roster.ColumnDrafts;
import org.weike.core.roster.SheetMapping;
import org.weike.core.shared.PersonId;

/** Keeps drafts in the {@code rosterDrafts} collection under {@code batch:person}. */
@Repository
class MongoColumnDrafts implements ColumnDrafts {

    private static final String COLLECTION = "rosterDrafts";
    private static final String PERSON = "person";

    private final MongoOperations mongo;

    MongoColumnDrafts(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(PERSON, Sort.Direction.ASC));
    }

    @Override
    public Optional<List<SheetMapping>> find(BatchId batch, PersonId person) {
        return Optional.ofNullable(mongo.findById(id(batch, person), StoredDraft.class, COLLECTION))
                .map(StoredDraft::sheets);
    }

    @Override
    public void keep(BatchId batch, PersonId person, List<SheetMapping> sheets) {
        mongo.save(new StoredDraft(id(batch, person), person, sheets), COLLECTION);
    }

    private static String id(BatchId batch, PersonId person) {
        return batch.value() + ":" + person.value();
    }

    @Override
    public void removeOf(BatchId batch) {
        mongo.remove(query(where("_id").gte(batch.value() + ":").lt(batch.value() + ";")), COLLECTION);
    }

    @Override
    public void removeOf(PersonId person) {
        mongo.remove(query(where(PERSON).is(person)), COLLECTION);
    }

    /** What one person chose for one import. */
    record StoredDraft(String id, PersonId person, List<SheetMapping> sheets) {}
}
