package org.weike.core.roster.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.weike.core.roster.Memories;
import org.weike.core.roster.Memory;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;

/** Keeps what imports remember in the {@code rosterMemories} collection, one document an organization. */
@Repository
class MongoMemories implements Memories {

    private static final String COLLECTION = "rosterMemories";

    private final MongoOperations mongo;

    MongoMemories(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Memory> find(OrganizationId organization) {
        return Optional.ofNullable(mongo.findById(organization, Memory.class, COLLECTION));
    }

    @Override
    public void write(Memory memory) {
        if (!(memory.rev() == 1 ? inserts(memory) : replaces(memory))) {
            throw new EditConflict("what imports remember of " + memory.id().value());
        }
    }

    private boolean inserts(Memory memory) {
        try {
            mongo.insert(memory, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replaces(Memory memory) {
        var before = query(where("_id").is(memory.id()).and("rev").is(memory.rev() - 1));
        return mongo.replace(before, memory, COLLECTION).getMatchedCount() == 1;
    }
}
