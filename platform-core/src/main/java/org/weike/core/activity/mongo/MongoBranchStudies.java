package org.weike.core.activity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import org.weike.core.activity.BranchStudies;
import org.weike.core.activity.BranchStudy;
import org.weike.core.activity.BranchStudyId;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.Sweeps;

/** Keeps studies in the {@code branchStudies} collection; their ids are in the order in which forms were opened. */
@Repository
class MongoBranchStudies implements BranchStudies {

    private static final String COLLECTION = "branchStudies";
    private static final String NODE = "node";
    private static final String FROM = "from";
    private static final String OWES = "owes";
    private static final String PEOPLE = "editions.form.participants.people";
    private static final String LEADER = "editions.form.participants.leader";
    private static final String CHANGED = "changed";

    private final MongoOperations mongo;
    private final Sweeps sweeps;

    MongoBranchStudies(MongoOperations mongo, Sweeps sweeps) {
        this.mongo = mongo;
        this.sweeps = sweeps;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(NODE, Sort.Direction.ASC).on(FROM, Sort.Direction.ASC));
        indexes.createIndex(new Index(OWES, Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index(CHANGED, Sort.Direction.ASC));
        indexes.createIndex(new Index(PEOPLE, Sort.Direction.ASC));
        indexes.createIndex(new Index(LEADER, Sort.Direction.ASC).sparse());
    }

    @Override
    public Optional<BranchStudy> find(BranchStudyId id) {
        return Optional.ofNullable(mongo.findById(id, BranchStudy.class, COLLECTION));
    }

    @Override
    public List<BranchStudy> latest(OrganizationId branch, int atMost) {
        var latest = query(where(NODE).is(branch))
                .with(Sort.by(Sort.Direction.DESC, FROM))
                .limit(atMost);
        return mongo.find(latest, BranchStudy.class, COLLECTION);
    }

    @Override
    public List<BranchStudy> naming(PersonId person) {
        return Stream.of(PEOPLE, LEADER)
                .flatMap(it -> mongo.find(query(where(it).is(person)), BranchStudy.class, COLLECTION).stream())
                .collect(Collectors.toMap(BranchStudy::id, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(BranchStudy::from))
                .toList();
    }

    @Override
    public List<BranchStudy> attendedBy(Collection<PersonId> people, Instant from, Instant until) {
        var theirs = query(where(PEOPLE).in(people).and(FROM).gte(from).lt(until));
        return mongo.find(theirs, BranchStudy.class, COLLECTION);
    }

    @Override
    public boolean add(BranchStudy study) {
        try {
            mongo.insert(study, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(BranchStudy study) {
        var before = query(where("_id").is(study.id()).and("rev").is(study.rev() - 1));
        return mongo.replace(before, study, COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public List<BranchStudy> owing(int atMost) {
        return mongo.find(query(where(OWES).gte(1)).limit(atMost), BranchStudy.class, COLLECTION);
    }

    @Override
    public void each(Consumer<BranchStudy> sink) {
        sweeps.forEach(COLLECTION, BranchStudy.class, sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<BranchStudy> sink) {
        try (var changed = mongo.stream(query(where(CHANGED).gte(since)), BranchStudy.class, COLLECTION)) {
            changed.forEach(sink);
        }
    }
}
