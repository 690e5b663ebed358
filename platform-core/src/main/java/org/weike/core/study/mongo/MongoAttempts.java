package org.weike.core.study.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Attempt;
import org.weike.core.study.AttemptId;
import org.weike.core.study.AttemptTicket;
import org.weike.core.study.Attempts;
import org.weike.core.study.Completion;
import org.weike.core.study.Debt;
import org.weike.core.study.Intervals;

/** Keeps attempts in the {@code attempts} collection. */
@Repository
class MongoAttempts implements Attempts {

    static final String COLLECTION = "attempts";
    private static final String REV = "rev";
    private static final String OWES = "owes";
    static final String PERSON = "person";
    private static final String TICKET = "ticket";
    private static final String START = TICKET + ".start";
    private static final String VERSION = TICKET + ".version";
    private static final String COMPLETED = "completed";
    private static final String STUDIED = "studied";
    private static final String TIMES = "times";
    private static final FindOneAndUpdateOptions TIMES_AFTER = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER)
            .projection(new Document(STUDIED + "." + TIMES, 1))
            .upsert(true);

    private final MongoOperations mongo;

    MongoAttempts(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(OWES, Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index(PERSON, Sort.Direction.ASC).sparse());
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return stored(id).flatMap(this::read);
    }

    @Override
    public boolean add(Attempt attempt) {
        var document = StoredAttempt.from(attempt, attempt.rev()).toDocument();
        try {
            mongo.execute(COLLECTION, it -> it.insertOne(document));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(Attempt attempt) {
        var guard = new Document("_id", attempt.id().value()).append(REV, attempt.rev());
        var next = StoredAttempt.from(attempt, attempt.rev() + 1).toDocument();
        var written = mongo.execute(COLLECTION, it -> it.replaceOne(guard, next));
        return written != null && written.getMatchedCount() == 1;
    }

    @Override
    public Intervals release(AttemptId id) {
        var known = new Document("_id", id.value());
        var released = new Document("$set", new Document("holdsClock", false)).append("$inc", new Document(REV, 1L));
        var after = mongo.execute(COLLECTION, it -> it.findOneAndUpdate(known, released, TIMES_AFTER));
        var studied = after == null ? null : after.get(STUDIED, Document.class);
        return studied == null ? Intervals.NONE : Runs.toDomain(studied.getList(TIMES, Long.class));
    }

    @Override
    public long barred(AttemptId id) {
        return stored(id)
                .filter(MongoAttempts::isBar)
                .map(it -> it.getLong(REV))
                .orElse(0L);
    }

    @Override
    public void settle(AttemptId id, Debt debt) {
        mongo.updateFirst(byId(id), new Update().pull(OWES, debt.name()).inc(REV, 1L), COLLECTION);
        var free = Query.query(where("_id").is(id).and(OWES).size(0));
        mongo.updateFirst(free, new Update().unset(OWES), COLLECTION);
    }

    @Override
    public void eachOwing(Debt debt, Consumer<Attempt> sink) {
        var owing = Query.query(where(OWES).is(debt.name())).with(Sort.by("_id"));
        mongo.find(owing, StoredAttempt.class, COLLECTION).forEach(it -> sink.accept(it.toDomain()));
    }

    @Override
    public Optional<AttemptTicket> running(PersonId person, LessonId lesson, Instant since) {
        var versions = where(VERSION).gte(lesson.value() + ':').lt(lesson.value() + ';');
        var theirs = Query.query(new Criteria()
                        .andOperator(
                                where(PERSON).is(person),
                                where(START).gte(since),
                                where(COMPLETED).exists(false),
                                versions))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(1);
        theirs.fields().include(TICKET);
        return mongo.find(theirs, Begun.class, COLLECTION).stream()
                .map(it -> it.ticket().toDomain(it.id()))
                .findFirst();
    }

    @Override
    public List<Attempt> of(PersonId person, Instant since) {
        var theirs =
                Query.query(where(PERSON).is(person).and(START).gte(since)).with(Sort.by(Sort.Direction.DESC, "_id"));
        return mongo.find(theirs, StoredAttempt.class, COLLECTION).stream()
                .map(StoredAttempt::toDomain)
                .toList();
    }

    @Override
    public List<Completion> completed(Collection<PersonId> people, Instant since) {
        var theirs = Query.query(where(PERSON).in(people).and(COMPLETED).gte(since));
        theirs.fields().include(PERSON, VERSION, COMPLETED);
        return mongo.find(theirs, Completed.class, COLLECTION).stream()
                .map(it -> new Completion(it.person(), it.ticket().version().lesson(), it.completed()))
                .toList();
    }

    private Optional<Document> stored(AttemptId id) {
        var known = new Document("_id", id.value());
        return Optional.ofNullable(
                mongo.execute(COLLECTION, it -> it.find(known).first()));
    }

    private Optional<Attempt> read(Document document) {
        return isBar(document)
                ? Optional.empty()
                : Optional.of(
                        mongo.getConverter().read(StoredAttempt.class, document).toDomain());
    }

    /** A document without a ticket is no attempt: it only keeps one from being added. */
    private static boolean isBar(Document document) {
        return !document.containsKey(TICKET);
    }

    private static Query byId(AttemptId id) {
        return Query.query(where("_id").is(id));
    }

    /** An attempt as far as going on with it needs it. */
    record Begun(AttemptId id, StoredTicket ticket) {}

    /** An attempt as far as what was completed, when and by whom. */
    record Completed(AttemptId id, PersonId person, VersionRead ticket, Instant completed) {}

    /** A ticket as far as the version it is for. */
    record VersionRead(LessonVersionId version) {}
}
