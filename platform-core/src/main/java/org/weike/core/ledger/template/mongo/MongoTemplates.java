package org.weike.core.ledger.template.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.ledger.template.Template;
import org.weike.core.ledger.template.TemplateId;
import org.weike.core.ledger.template.Templates;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;

/** Keeps templates in the {@code ledgerTemplates} collection. */
@Repository
class MongoTemplates implements Templates {

    private static final String COLLECTION = "ledgerTemplates";

    private final MongoOperations mongo;

    MongoTemplates(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("owner", Sort.Direction.ASC));
    }

    @Override
    public Optional<Template> find(TemplateId id) {
        return Optional.ofNullable(mongo.findById(id, Template.class, COLLECTION));
    }

    @Override
    public List<Template> ownedBy(Collection<OrganizationId> owners) {
        var newest = query(where("owner").in(owners)).with(Sort.by("_id").descending());
        return mongo.find(newest, Template.class, COLLECTION);
    }

    @Override
    public void add(Template template) {
        mongo.insert(template, COLLECTION);
    }

    @Override
    public void replace(Template template) {
        if (mongo.replace(revision(template, template.rev() - 1), template, COLLECTION)
                        .getMatchedCount()
                == 0) {
            throw conflict(template);
        }
    }

    @Override
    public void remove(Template template) {
        if (mongo.remove(revision(template, template.rev()), COLLECTION).getDeletedCount() == 0) {
            throw conflict(template);
        }
    }

    private static Query revision(Template template, long rev) {
        return query(where("_id").is(template.id()).and("rev").is(rev));
    }

    private static EditConflict conflict(Template template) {
        return new EditConflict("template " + template.id().value());
    }
}
