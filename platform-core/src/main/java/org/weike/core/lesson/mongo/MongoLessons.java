package org.weike.core.lesson.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.Lessons;
import org.weike.core.shared.EditConflict;

/** Keeps lessons in the {@code lessons} collection. */
@Repository
class MongoLessons implements Lessons {

    private static final String COLLECTION = "lessons";
    private static final String CHANGED = "changed";

    private final MongoOperations mongo;

    MongoLessons(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(CHANGED, Sort.Direction.ASC));
    }

    @Override
    public Optional<Lesson> find(LessonId id) {
        return Optional.ofNullable(mongo.findById(id, Lesson.class, COLLECTION));
    }

    @Override
    public boolean add(Lesson lesson) {
        try {
            mongo.insert(lesson, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Lesson replace(Lesson lesson) {
        var guard = query(where("_id").is(lesson.id()).and("rev").is(lesson.rev()));
        var next = lesson.next();
        if (mongo.replace(guard, next, ReplaceOptions.none(), COLLECTION).getMatchedCount() == 0) {
            throw new EditConflict("lesson " + lesson.id().value());
        }
        return next;
    }

    @Override
    public void each(Consumer<Lesson> sink) {
        hand(new Query().with(Sort.by("_id")), sink);
    }

    @Override
    public void eachChangedSince(Instant since, Consumer<Lesson> sink) {
        hand(query(where(CHANGED).gte(since)), sink);
    }

    private void hand(Query query, Consumer<Lesson> sink) {
        try (var found = mongo.stream(query, Lesson.class, COLLECTION)) {
            found.forEach(sink);
        }
    }
}
