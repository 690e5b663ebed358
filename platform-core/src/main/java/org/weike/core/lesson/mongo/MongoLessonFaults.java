package org.weike.core.lesson.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import org.weike.core.lesson.LessonFault;
import org.weike.core.lesson.LessonFaultId;
import org.weike.core.lesson.LessonFaults;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.EditConflict;

/** Keeps faults in the {@code lessonFaults} collection. */
@Repository
class MongoLessonFaults implements LessonFaults {

    private static final String COLLECTION = "lessonFaults";
    private static final String LESSON = "lesson";
    private static final String SETTLED = "settled";
    private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "changed");

    private final MongoOperations mongo;

    MongoLessonFaults(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(LESSON, Sort.Direction.ASC));
        indexes.createIndex(new Index(SETTLED, Sort.Direction.ASC).on("changed", Sort.Direction.ASC));
    }

    @Override
    public Optional<LessonFault> find(LessonFaultId id) {
        return Optional.ofNullable(mongo.findById(id, LessonFault.class, COLLECTION));
    }

    @Override
    public boolean add(LessonFault fault) {
        try {
            mongo.insert(fault, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public LessonFault replace(LessonFault fault) {
        var guard = query(where("_id").is(fault.id()).and("rev").is(fault.rev()));
        var next = fault.next();
        if (mongo.replace(guard, next, ReplaceOptions.none(), COLLECTION).getMatchedCount() == 0) {
            throw new EditConflict("fault " + fault.id().value());
        }
        return next;
    }

    @Override
    public List<LessonFault> open(LessonId lesson) {
        var open = query(where(LESSON).is(lesson).and(SETTLED).is(false)).with(NEWEST);
        return mongo.find(open, LessonFault.class, COLLECTION);
    }

    @Override
    public List<LessonFault> open(int atMost) {
        var open = query(where(SETTLED).is(false)).with(NEWEST).limit(atMost);
        return mongo.find(open, LessonFault.class, COLLECTION);
    }
}
