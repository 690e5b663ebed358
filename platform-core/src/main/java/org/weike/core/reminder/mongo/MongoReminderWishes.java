package org.weike.core.reminder.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import org.weike.core.reminder.ReminderWish;
import org.weike.core.reminder.ReminderWishes;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/** Keeps wishes in the {@code reminderWishes} collection. */
@Repository
class MongoReminderWishes implements ReminderWishes {

    private static final Logger LOG = LoggerFactory.getLogger(MongoReminderWishes.class);

    static final String COLLECTION = "reminderWishes";
    private static final String DUE = "due";

    private final MongoOperations mongo;
    private final Revisions revisions;

    MongoReminderWishes(MongoOperations mongo) {
        this.mongo = mongo;
        this.revisions = new Revisions(mongo, COLLECTION);
        mongo.indexOps(COLLECTION).createIndex(new Index(DUE, Sort.Direction.ASC).sparse());
    }

    @Override
    public Optional<ReminderWish> find(PersonId person) {
        return Optional.ofNullable(mongo.findById(person, ReminderWish.class, COLLECTION));
    }

    @Override
    public List<ReminderWish> findAll(Collection<PersonId> people) {
        return mongo.find(query(where("_id").in(people)), ReminderWish.class, COLLECTION);
    }

    @Override
    public List<ReminderWish> due(Instant now, int atMost) {
        var due = query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(atMost);
        return mongo.find(due, ReminderWish.class, COLLECTION);
    }

    @Override
    public void write(ReminderWish wish) {
        revisions.write(wish.id().value(), wish.rev(), wish);
    }

    @Override
    public void writeAll(List<ReminderWish> many) {
        List<ReminderWish> first = many.stream().filter(it -> it.rev() == 1).toList();
        boolean isWritten = first.isEmpty() || revisions.insertAll(first);
        many.stream().filter(it -> it.rev() > 1 || !isWritten).forEach(this::writeIfNobodyDid);
    }

    private void writeIfNobodyDid(ReminderWish wish) {
        try {
            write(wish);
        } catch (EditConflict faster) {
            LOG.debug("somebody was faster to say where they are reached");
        }
    }

    @Override
    public void remove(ReminderWish wish) {
        mongo.remove(query(where("_id").is(wish.id()).and("rev").is(wish.rev())), COLLECTION);
    }
}
