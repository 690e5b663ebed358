package org.weike.core.roster.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.roster.BatchId;
import org.weike.core.roster.BatchPages;
import org.weike.core.roster.CommittedPage;
import org.weike.core.roster.Mark;
import org.weike.core.roster.MarkPage;
import org.weike.core.roster.NameQuestion;
import org.weike.core.roster.RowPage;

/** Keeps the pages of imports in four collections, all under {@code batch:number}. */
@Repository
class MongoBatchPages implements BatchPages {

    private static final String PAGES = "rosterPages";
    private static final String COMMITTED = "rosterCommitted";
    private static final String MARKS = "rosterMarks";
    private static final String QUESTIONS = "rosterQuestions";

    private final MongoOperations mongo;

    MongoBatchPages(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(MARKS).createIndex(new Index("at", Sort.Direction.ASC));
    }

    @Override
    public void write(RowPage page) {
        mongo.save(page, PAGES);
    }

    @Override
    public Optional<RowPage> find(BatchId batch, int number) {
        return Optional.ofNullable(mongo.findById(RowPage.id(batch, number), RowPage.class, PAGES));
    }

    @Override
    public void clear(BatchId batch) {
        mongo.remove(of(batch), PAGES);
        mongo.remove(query(where("_id").is(batch)), QUESTIONS);
    }

    @Override
    public void removeAll(BatchId batch) {
        clear(batch);
        mongo.remove(of(batch), COMMITTED);
    }

    private static Query of(BatchId batch) {
        return query(where("_id").gte(batch.value() + ":").lt(batch.value() + ";"));
    }

    @Override
    public void write(CommittedPage page) {
        mongo.save(page, COMMITTED);
    }

    @Override
    public Optional<CommittedPage> committed(BatchId batch, int number) {
        return Optional.ofNullable(mongo.findById(RowPage.id(batch, number), CommittedPage.class, COMMITTED));
    }

    @Override
    public void write(MarkPage page) {
        mongo.save(StoredMarks.from(page), MARKS);
    }

    @Override
    public void removeMarks(BatchId batch) {
        mongo.remove(of(batch), MARKS);
    }

    @Override
    public void eachMark(Consumer<MarkPage> sink) {
        Query all = query(where("at").gte(Instant.EPOCH)).with(Sort.by("at", "_id"));
        try (var pages = mongo.stream(all, StoredMarks.class, MARKS)) {
            pages.map(StoredMarks::toDomain).forEach(sink);
        }
    }

    @Override
    public void write(BatchId batch, List<NameQuestion> questions) {
        mongo.save(new StoredQuestions(batch.value(), questions), QUESTIONS);
    }

    @Override
    public List<NameQuestion> questions(BatchId batch) {
        StoredQuestions found = mongo.findById(batch.value(), StoredQuestions.class, QUESTIONS);
        return found == null ? List.of() : found.questions();
    }

    /** The questions of a batch, under its id. */
    record StoredQuestions(String id, List<NameQuestion> questions) {}

    /** Marks with their fingerprints packed: there are as many as people. */
    record StoredMarks(String id, Instant at, List<String> entities, int fields, Binary prints) {

        static StoredMarks from(MarkPage page) {
            int fields = page.marks().stream()
                    .mapToInt(it -> it.prints().size())
                    .max()
                    .orElse(0);
            var packed = ByteBuffer.allocate(page.marks().size() * fields * Integer.BYTES);
            page.marks().forEach(mark -> mark.prints().forEach(packed::putInt));
            return new StoredMarks(
                    page.id(),
                    page.at(),
                    page.marks().stream().map(Mark::id).toList(),
                    fields,
                    new Binary(packed.array()));
        }

        MarkPage toDomain() {
            var packed = ByteBuffer.wrap(prints.getData());
            var marks = new ArrayList<Mark>(entities.size());
            for (String entity : entities) {
                var own = new ArrayList<Integer>(fields);
                for (int field = 0; field < fields; field++) {
                    own.add(packed.getInt());
                }
                marks.add(new Mark(entity, own));
            }
            return new MarkPage(id, at, marks);
        }
    }
}
