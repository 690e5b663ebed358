package org.weike.core.credit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.weike.core.credit.AccountId;
import org.weike.core.credit.Balance;
import org.weike.core.credit.Counter;
import org.weike.core.credit.CreditAccount;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.CreditChange;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.GrownPart;
import org.weike.core.credit.PostedMonths;
import org.weike.core.credit.PostedPart;
import org.weike.core.credit.YearBalance;
import org.weike.core.shared.PersonId;

/** Keeps accounts in the {@code credit-accounts} collection; entries are only ever pushed. */
@Repository
class MongoCreditAccounts implements CreditAccounts {

    static final String COLLECTION = "credit-accounts";
    private static final String CHANGED = "changed";
    private static final String YEAR = "year";
    private static final String PERSON = "person";
    private static final String PART = "part";
    private static final String BALANCE = "balance";
    private static final String ENTRIES = "entries";
    private static final String POSTING = "posting";
    private static final List<String> POSTED = List.of(
            ENTRIES + "." + POSTING + ".change",
            ENTRIES + "." + POSTING + ".counter",
            ENTRIES + "." + POSTING + ".posted");
    private static final Bson SUMS =
            Projections.include(Stream.concat(Stream.of(PERSON, YEAR, PART, BALANCE), POSTED.stream())
                    .toList());
    private static final int BATCH = 500;

    private final MongoOperations mongo;

    MongoCreditAccounts(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(CHANGED, Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index(YEAR, Sort.Direction.ASC));
    }

    @Override
    public Optional<CreditAccount> find(AccountId id) {
        return Optional.ofNullable(mongo.findById(id, CreditAccount.class, COLLECTION));
    }

    @Override
    public boolean post(CreditAccount account) {
        return account.rev() == 0 ? add(account) : push(account);
    }

    @Override
    public int postAll(Collection<GrownPart> parts) {
        var opened = parts.stream().map(GrownPart::part).filter(it -> it.rev() == 0);
        int posted = (int) opened.filter(this::add).count();
        var known = parts.stream().filter(it -> it.part().rev() > 0).toList();
        if (known.isEmpty()) {
            return posted;
        }
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, CreditAccount.class, COLLECTION);
        known.forEach(it -> bulk.updateOne(guard(it.part(), it.added()), behind(it.part(), it.added())));
        return posted + bulk.execute().getMatchedCount();
    }

    @Override
    public Set<AccountId> known(Collection<AccountId> ids) {
        var wanted = Query.query(where("_id").in(ids));
        wanted.fields().include("_id");
        return mongo.find(wanted, Known.class, COLLECTION).stream()
                .map(Known::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void addAll(Collection<CreditAccount> opened) {
        mongo.insert(opened, COLLECTION);
    }

    @Override
    public OptionalInt firstYear() {
        var first = new Query().with(Sort.by(YEAR)).limit(1);
        first.fields().include(YEAR);
        var found = mongo.findOne(first, OfYear.class, COLLECTION);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found.year());
    }

    @Override
    public void each(Consumer<CreditAccount> sink) {
        try (var all = mongo.stream(new Query(), CreditAccount.class, COLLECTION)) {
            all.forEach(sink);
        }
    }

    @Override
    public long ofYear(int year) {
        return mongo.count(firstParts(year), COLLECTION);
    }

    @Override
    public void eachOfYear(int year, @Nullable AccountId behind, Consumer<CreditAccount> sink) {
        var wanted = behind == null
                ? firstParts(year)
                : firstParts(year).addCriteria(where("_id").gt(behind));
        var inOrder = wanted.with(Sort.by("_id")).cursorBatchSize(BATCH);
        try (var all = mongo.stream(inOrder, CreditAccount.class, COLLECTION)) {
            all.forEach(sink);
        }
    }

    private static Query firstParts(int year) {
        return Query.query(where(YEAR).is(year).and(PART).is(1));
    }

    @Override
    public List<YearBalance> balances(Collection<PersonId> persons, int first, int last) {
        var years = new LinkedHashMap<AccountId, YearBalance>();
        var wanted = persons.stream()
                .flatMap(person -> IntStream.rangeClosed(first, last).mapToObj(year -> AccountId.of(person, year, 1)))
                .map(AccountId::value)
                .toList();
        while (!wanted.isEmpty()) {
            var full = new ArrayList<String>();
            eachSum(wanted, part -> {
                var balance = balance(part);
                years.merge(AccountId.of(balance.person(), balance.year(), 1), balance, YearBalance::and);
                if (part.getArray(ENTRIES).size() >= CreditAccount.MOST_ENTRIES) {
                    int next = part.getInt32(PART).getValue() + 1;
                    full.add(
                            AccountId.of(balance.person(), balance.year(), next).value());
                }
            });
            wanted = full;
        }
        return List.copyOf(years.values());
    }

    private void eachSum(List<String> ids, Consumer<BsonDocument> sink) {
        mongo.execute(COLLECTION, all -> {
            all.withDocumentClass(BsonDocument.class)
                    .find(Filters.in("_id", ids))
                    .projection(SUMS)
                    .batchSize(BATCH)
                    .forEach(sink);
            return COLLECTION;
        });
    }

    /** Read by hand: a province has millions of entries, and they are read whenever its index is made anew. */
    private static YearBalance balance(BsonDocument part) {
        int year = part.getInt32(YEAR).getValue();
        var balance = part.getDocument(BALANCE);
        var entries = part.getArray(ENTRIES).stream()
                .map(it -> posted(it.asDocument().getDocument(POSTING)))
                .toList();
        return new YearBalance(
                new PersonId(part.getString(PERSON).getValue()),
                year,
                Balance.ofHundredths(
                        balance.getNumber("centralized").longValue(),
                        balance.getNumber("online").longValue()),
                PostedMonths.of(year, entries));
    }

    private static PostedPart.Hours posted(BsonDocument posting) {
        return new PostedPart.Hours(
                new CreditChange(
                        posting.getDocument("change").getNumber("hundredths").longValue()),
                Counter.valueOf(posting.getString("counter").getValue()),
                Instant.ofEpochMilli(posting.getDateTime("posted").getValue()));
    }

    @Override
    public void eachPosted(int year, Consumer<PostedPart> sink) {
        var wanted = Query.query(where(YEAR).is(year)).cursorBatchSize(BATCH);
        wanted.fields().include(PERSON).include(POSTED);
        try (var all = mongo.stream(wanted, PostedPart.class, COLLECTION)) {
            all.forEach(sink);
        }
    }

    @Override
    public void changedSince(Instant since, Consumer<CreditAccount> sink) {
        var changed = Query.query(where(CHANGED).gte(since));
        try (var all = mongo.stream(changed, CreditAccount.class, COLLECTION)) {
            all.forEach(sink);
        }
    }

    private boolean add(CreditAccount account) {
        try {
            mongo.insert(account.inRevision(1), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean push(CreditAccount account) {
        var added = List.of(account.entries().getLast());
        return mongo.updateFirst(guard(account, added), behind(account, added), CreditAccount.class, COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private static Query guard(CreditAccount account, List<CreditEntry> added) {
        return Query.query(where("_id")
                .is(account.id())
                .and("rev")
                .is(account.rev())
                .and("entries.posting.id")
                .nin(added.stream().map(CreditEntry::id).toList()));
    }

    private static Update behind(CreditAccount account, List<CreditEntry> added) {
        return new Update()
                .push(ENTRIES)
                .each(added.toArray())
                .set(BALANCE, account.balance())
                .set("seal", account.seal())
                .set(CHANGED, account.changed())
                .inc("rev", (long) added.size());
    }

    /** An account as far as its year. */
    record OfYear(int year) {}

    /** An account as far as knowing of it needs it. */
    record Known(AccountId id) {}
}
