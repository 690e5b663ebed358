package org.weike.core.course.mongo;

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
import org.weike.core.course.Course;
import org.weike.core.course.CourseId;
import org.weike.core.course.Courses;
import org.weike.core.shared.EditConflict;

/** Keeps courses in the {@code courses} collection. */
@Repository
class MongoCourses implements Courses {

    private static final String COLLECTION = "courses";
    private static final String CHANGED = "changed";

    private final MongoOperations mongo;

    MongoCourses(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(CHANGED, Sort.Direction.ASC));
    }

    @Override
    public Optional<Course> find(CourseId id) {
        return Optional.ofNullable(mongo.findById(id, Course.class, COLLECTION));
    }

    @Override
    public boolean add(Course course) {
        try {
            mongo.insert(course, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Course replace(Course course) {
        var guard = query(where("_id").is(course.id()).and("rev").is(course.rev()));
        var next = course.next();
        if (mongo.replace(guard, next, ReplaceOptions.none(), COLLECTION).getMatchedCount() == 0) {
            throw new EditConflict("course " + course.id().value());
        }
        return next;
    }

    @Override
    public void each(Consumer<Course> sink) {
        hand(new Query().with(Sort.by("_id")), sink);
    }

    @Override
    public void eachChangedSince(Instant since, Consumer<Course> sink) {
        hand(query(where(CHANGED).gte(since)), sink);
    }

    private void hand(Query query, Consumer<Course> sink) {
        try (var found = mongo.stream(query, Course.class, COLLECTION)) {
            found.forEach(sink);
        }
    }
}
