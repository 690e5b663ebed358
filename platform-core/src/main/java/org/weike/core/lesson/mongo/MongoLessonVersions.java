package org.weike.core.lesson.mongo;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.lesson.LessonVersions;

/** Keeps versions in the {@code lessonVersions} collection. */
@Repository
class MongoLessonVersions implements LessonVersions {

    private static final String COLLECTION = "lessonVersions";

    private final MongoOperations mongo;

    MongoLessonVersions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<LessonVersion> find(LessonVersionId id) {
        return Optional.ofNullable(mongo.findById(id, StoredLessonVersion.class, COLLECTION))
                .map(StoredLessonVersion::version);
    }

    @Override
    public boolean add(LessonVersion version) {
        try {
            mongo.insert(StoredLessonVersion.from(version), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
