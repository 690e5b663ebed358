package org.weike.core.organization.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;
import org.weike.core.organization.Census;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Person;
import org.weike.core.organization.Snapshot;
import org.weike.core.organization.StaffNumber;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.TextId;

/** Reads and writes many documents of the {@code people} and {@code organizations} collections at once. */
@Repository
class MongoCensus implements Census {

    private static final String PEOPLE = "people";
    private static final String ORGANIZATIONS = "organizations";

    private final MongoOperations mongo;

    MongoCensus(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Person> havingAny(
            Collection<StaffNumber> numbers, Collection<String> identities, Collection<String> phones) {
        var found = new LinkedHashMap<String, Person>();
        addHaving(found, "staffNumber", numbers);
        // Nobody else has the identity number of one who was found, but several may have their phone.
        var looked = new LinkedHashSet<>(identities);
        found.values().stream()
                .flatMap(it -> Stream.ofNullable(it.identity()))
                .forEach(it -> looked.remove(it.lookup()));
        addHaving(found, "identity.lookup", looked);
        if (!phones.isEmpty()) {
            var others = idsOf(PEOPLE, where("phone.lookup").in(phones));
            others.removeAll(found.keySet());
            addHaving(found, "_id", others);
        }
        return List.copyOf(found.values());
    }

    private void addHaving(Map<String, Person> found, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            mongo.find(query(where(field).in(values)), Person.class, PEOPLE)
                    .forEach(it -> found.put(it.id().value(), it));
        }
    }

    @Override
    public List<Person> namesakes(Collection<OrganizationId> homes, Collection<String> names) {
        return homes.isEmpty()
                ? List.of()
                : mongo.find(query(where("home").in(homes).and("name").in(names)), Person.class, PEOPLE);
    }

    @Override
    public boolean addPersons(List<Person> persons) {
        try {
            mongo.insert(persons, PEOPLE);
            return true;
        } catch (DuplicateKeyException | BulkOperationException taken) {
            return false;
        }
    }

    @Override
    public int replacePersons(List<Person> persons) {
        try {
            return replace(PEOPLE, persons, Person::id, Person::rev);
        } catch (DuplicateKeyException | BulkOperationException taken) {
            return 0;
        }
    }

    @Override
    public int replaceOrganizations(List<Organization> organizations) {
        return replace(ORGANIZATIONS, organizations, Organization::id, Organization::rev);
    }

    private <T> int replace(String collection, List<T> all, Function<T, TextId> id, Function<T, Long> rev) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, collection);
        for (T each : all) {
            bulk.replaceOne(query(at(id.apply(each).value(), rev.apply(each) - 1)), each);
        }
        return bulk.execute().getMatchedCount();
    }

    private static Criteria at(String id, long rev) {
        return where("_id").is(id).and("rev").is(rev);
    }

    @Override
    public List<Snapshot> snapshotsOfPersons(Collection<PersonId> ids) {
        return snapshots(PEOPLE, ids);
    }

    @Override
    public List<Snapshot> snapshotsOfOrganizations(Collection<OrganizationId> ids) {
        return snapshots(ORGANIZATIONS, ids);
    }

    private List<Snapshot> snapshots(String collection, Collection<? extends TextId> ids) {
        var found = new ArrayList<Snapshot>();
        mongo.getCollection(collection)
                .withDocumentClass(RawBsonDocument.class)
                .find(new Document("_id", new Document("$in", values(ids))))
                .forEach(it -> found.add(new Snapshot(
                        it.getString("_id").getValue(), it.getInt64("rev").getValue(), bytes(it))));
        return found;
    }

    private static List<String> values(Collection<? extends TextId> ids) {
        return ids.stream().map(TextId::value).toList();
    }

    private static byte[] bytes(RawBsonDocument document) {
        ByteBuffer content = document.getByteBuffer().asNIO();
        var bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    @Override
    public Set<PersonId> removeNewPersons(Collection<PersonId> ids) {
        return removeNew(PEOPLE, ids).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    @Override
    public Set<OrganizationId> removeNewOrganizations(Collection<OrganizationId> ids) {
        return removeNew(ORGANIZATIONS, ids).stream().map(OrganizationId::new).collect(Collectors.toSet());
    }

    private Set<String> removeNew(String collection, Collection<? extends TextId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<String> wanted = values(ids);
        mongo.remove(query(where("_id").in(wanted).and("rev").is(1L)), collection);
        return idsOf(collection, where("_id").in(wanted));
    }

    private Set<String> idsOf(String collection, Criteria criteria) {
        var query = query(criteria);
        query.fields().include("_id");
        return mongo.find(query, Document.class, collection).stream()
                .map(it -> it.getString("_id"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public List<Organization> organizations(List<Snapshot> documents) {
        var codec = new DocumentCodec();
        return documents.stream()
                .map(it ->
                        mongo.getConverter().read(Organization.class, new RawBsonDocument(it.document()).decode(codec)))
                .toList();
    }

    @Override
    public Set<String> restorePersons(List<Snapshot> before, Instant written) {
        return restore(PEOPLE, before, written);
    }

    @Override
    public Set<String> restoreOrganizations(List<Snapshot> before, Instant written) {
        return restore(ORGANIZATIONS, before, written);
    }

    private Set<String> restore(String collection, List<Snapshot> before, Instant written) {
        var kept = new HashSet<String>();
        for (Snapshot each : before.reversed()) {
            if (!isRestored(collection, each, written)
                    && idsOf(collection, at(each.id(), each.rev())).isEmpty()) {
                kept.add(each.id());
            }
        }
        return kept;
    }

    private boolean isRestored(String collection, Snapshot before, Instant written) {
        var next =
                new Document("_id", before.id()).append("rev", before.rev() + 1).append("changed", written);
        var replacement = new RawBsonDocument(before.document()).decode(new DocumentCodec());
        try {
            return mongo.getCollection(collection).replaceOne(next, replacement).getMatchedCount() == 1;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public Set<OrganizationId> inUse(Collection<OrganizationId> organizations) {
        var used = new HashSet<OrganizationId>();
        List<String> wanted = values(organizations);
        for (int from = 0; from < wanted.size(); from += 1_000) {
            List<String> some = wanted.subList(from, Math.min(wanted.size(), from + 1_000));
            mongo.find(query(where("home").in(some)), Person.class, PEOPLE).forEach(it -> used.add(it.home()));
            mongo.find(query(where("hosts.organization").in(some)), Person.class, PEOPLE)
                    .forEach(it -> it.hosts().forEach(host -> used.add(host.organization())));
            mongo.find(query(where("transfer.to").in(some)), Person.class, PEOPLE)
                    .forEach(it -> it.pendingTransfer().ifPresent(to -> used.add(to.to())));
        }
        return used;
    }
}
