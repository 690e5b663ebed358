package org.weike.core.organization.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.SealedNumber;
import org.weike.core.organization.StaffNumber;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Keeps persons in the {@code people} collection. */
@Repository
class MongoPeople implements People {

    private static final String COLLECTION = "people";
    private static final Sort BY_STAFF_NUMBER = Sort.by("staffNumber");

    private final MongoOperations mongo;

    MongoPeople(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("staffNumber", Sort.Direction.ASC).unique());
        indexes.createIndex(
                new Index("identity.lookup", Sort.Direction.ASC).unique().sparse());
        indexes.createIndex(new Index("phone.lookup", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index("home", Sort.Direction.ASC));
        indexes.createIndex(new Index("hosts.organization", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index("transfer.to", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index("changed", Sort.Direction.ASC));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(mongo.findById(id, Person.class, COLLECTION));
    }

    @Override
    public List<Person> findAll(Collection<PersonId> ids) {
        return mongo.find(query(where("_id").in(ids)), Person.class, COLLECTION);
    }

    @Override
    public Optional<Person> findByStaffNumber(StaffNumber number) {
        return one(where("staffNumber").is(number));
    }

    @Override
    public List<Person> findByPhone(String lookup) {
        return mongo.find(query(where("phone.lookup").is(lookup)), Person.class, COLLECTION);
    }

    @Override
    public Optional<Person> findByIdentity(String lookup) {
        return one(where("identity.lookup").is(lookup));
    }

    private Optional<Person> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(query(criteria), Person.class, COLLECTION));
    }

    @Override
    public List<Person> at(OrganizationId organization) {
        var found = new LinkedHashMap<PersonId, Person>();
        mongo.find(query(where("home").is(organization)).with(BY_STAFF_NUMBER), Person.class, COLLECTION)
                .forEach(it -> found.put(it.id(), it));
        mongo.find(query(where("hosts.organization").is(organization)).with(BY_STAFF_NUMBER), Person.class, COLLECTION)
                .forEach(it -> found.put(it.id(), it));
        return List.copyOf(found.values());
    }

    @Override
    public void arriving(Consumer<Person> sink) {
        read(query(where("transfer.to").gt("").and("transfer.answer").exists(false)), sink);
    }

    @Override
    public Optional<PersonChange.Reason> add(Person person) {
        try {
            mongo.insert(person, COLLECTION);
            return Optional.empty();
        } catch (DuplicateKeyException e) {
            return Optional.of(taken(person, e));
        }
    }

    @Override
    public void addAll(Collection<Person> people) {
        mongo.insert(people, COLLECTION);
    }

    @Override
    public Optional<PersonChange.Reason> replace(Person person) {
        var before = query(where("_id").is(person.id()).and("rev").is(person.rev() - 1));
        try {
            if (mongo.replace(before, person, COLLECTION).getMatchedCount() == 0) {
                throw new EditConflict("person " + person.id().value());
            }
            return Optional.empty();
        } catch (DuplicateKeyException e) {
            return Optional.of(taken(person, e));
        }
    }

    private PersonChange.Reason taken(Person person, DuplicateKeyException cause) {
        if (isOther(findByStaffNumber(person.staffNumber()), person)) {
            return PersonChange.Reason.STAFF_NUMBER_TAKEN;
        }
        SealedNumber identity = person.identity();
        if (identity != null && isOther(findByIdentity(identity.lookup()), person)) {
            return PersonChange.Reason.IDENTITY_NUMBER_TAKEN;
        }
        throw cause;
    }

    private static boolean isOther(Optional<Person> found, Person person) {
        return found.filter(it -> !it.id().equals(person.id())).isPresent();
    }

    @Override
    public void remove(PersonId id) {
        mongo.remove(query(where("_id").is(id)), COLLECTION);
    }

    @Override
    public void each(Consumer<Person> sink) {
        read(new Query(), sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<Person> sink) {
        read(query(where("changed").gte(since)), sink);
    }

    private void read(Query query, Consumer<Person> sink) {
        try (var found = mongo.stream(query, Person.class, COLLECTION)) {
            found.forEach(sink);
        }
    }
}
