package org.weike.core.credit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.weike.core.credit.AccountId;
import org.weike.core.credit.CreditAccount;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.PartBalance;

/** Keeps accounts in the {@code credit-accounts} collection; entries are only ever pushed. */
@Repository
class MongoCreditAccounts implements CreditAccounts {

    static final String COLLECTION = "credit-accounts";
    private static final String CHANGED = "changed";
    private static final String YEAR = "year";

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
        var account = mongo.findOne(first, CreditAccount.class, COLLECTION);
        return account == null ? OptionalInt.empty() : OptionalInt.of(account.year());
    }

    @Override
    public void each(Consumer<CreditAccount> sink) {
        try (var all = mongo.stream(new Query(), CreditAccount.class, COLLECTION)) {
            all.forEach(sink);
        }
    }

    @Override
    public void eachBalance(Consumer<PartBalance> sink) {
        var everything = new Query();
        everything.fields().include("person", YEAR, "part", "balance");
        try (var all = mongo.stream(everything, PartBalance.class, COLLECTION)) {
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
        var entry = account.entries().getLast();
        var guard = Query.query(where("_id")
                .is(account.id())
                .and("rev")
                .is(account.rev())
                .and("entries.posting.id")
                .ne(entry.id()));
        var update = new Update()
                .push("entries", entry)
                .set("balance", account.balance())
                .set("seal", account.seal())
                .set(CHANGED, account.changed())
                .inc("rev", 1L);
        return mongo.updateFirst(guard, update, CreditAccount.class, COLLECTION).getMatchedCount() == 1;
    }

    /** An account as far as knowing of it needs it. */
    record Known(AccountId id) {}
}
