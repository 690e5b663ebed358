package org.weike.core.organization.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.organization.RoleHistories;
import org.weike.core.organization.RoleHistory;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/** Keeps role histories in the {@code roles} collection, one document a person. */
@Repository
class MongoRoleHistories implements RoleHistories {

    private static final String COLLECTION = "roles";

    private final MongoOperations mongo;

    MongoRoleHistories(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("changed", Sort.Direction.ASC));
    }

    @Override
    public Optional<RoleHistory> find(PersonId person) {
        return Optional.ofNullable(mongo.findById(person, RoleHistory.class, COLLECTION));
    }

    @Override
    public void each(Consumer<RoleHistory> sink) {
        read(new Query(), sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<RoleHistory> sink) {
        read(query(where("changed").gte(since)), sink);
    }

    private void read(Query query, Consumer<RoleHistory> sink) {
        try (var found = mongo.stream(query, RoleHistory.class, COLLECTION)) {
            found.forEach(sink);
        }
    }

    @Override
    public void addAll(Collection<RoleHistory> histories) {
        mongo.insert(histories, COLLECTION);
    }

    @Override
    public void write(RoleHistory history) {
        if (!(history.rev() == 1 ? inserts(history) : replaces(history))) {
            throw new EditConflict("roles of " + history.id().value());
        }
    }

    private boolean inserts(RoleHistory history) {
        try {
            mongo.insert(history, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replaces(RoleHistory history) {
        var before = query(where("_id").is(history.id()).and("rev").is(history.rev() - 1));
        return mongo.replace(before, history, COLLECTION).getMatchedCount() == 1;
    }
}
