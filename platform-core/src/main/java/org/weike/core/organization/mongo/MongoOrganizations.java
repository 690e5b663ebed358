package org.weike.core.organization.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organizations;
import org.weike.core.shared.EditConflict;

/** Keeps organizations in the {@code organizations} collection. */
@Repository
class MongoOrganizations implements Organizations {

    private static final String COLLECTION = "organizations";

    private final MongoOperations mongo;

    MongoOrganizations(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("changed", Sort.Direction.ASC));
    }

    @Override
    public void each(Consumer<Organization> sink) {
        read(new Query(), sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<Organization> sink) {
        read(query(where("changed").gte(since)), sink);
    }

    private void read(Query query, Consumer<Organization> sink) {
        try (var found = mongo.stream(query, Organization.class, COLLECTION)) {
            found.forEach(sink);
        }
    }

    @Override
    public void add(Collection<Organization> organizations) {
        mongo.insert(organizations, COLLECTION);
    }

    @Override
    public void replace(Organization organization) {
        var before = query(where("_id").is(organization.id()).and("rev").is(organization.rev() - 1));
        if (mongo.replace(before, organization, COLLECTION).getMatchedCount() == 0) {
            throw new EditConflict("organization " + organization.id().value());
        }
    }
}
