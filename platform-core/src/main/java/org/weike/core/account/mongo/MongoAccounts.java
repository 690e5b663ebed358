package org.weike.core.account.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.account.Account;
import org.weike.core.account.Accounts;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/** Keeps accounts in the {@code accounts} collection. */
@Repository
class MongoAccounts implements Accounts {

    static final String COLLECTION = "accounts";

    private final MongoOperations mongo;

    MongoAccounts(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("activation.code", Sort.Direction.ASC)
                        .unique()
                        .sparse());
    }

    @Override
    public Optional<Account> find(PersonId person) {
        return Optional.ofNullable(mongo.findById(person, Account.class, COLLECTION));
    }

    @Override
    public Optional<Account> awaiting(String code) {
        return Optional.ofNullable(mongo.findOne(query(where("activation.code").is(code)), Account.class, COLLECTION));
    }

    @Override
    public boolean isEmpty() {
        return mongo.findOne(new Query(), Account.class, COLLECTION) == null;
    }

    @Override
    public Set<PersonId> holders(Collection<PersonId> persons) {
        return mongo.find(query(where("_id").in(persons)), Account.class, COLLECTION).stream()
                .map(Account::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void write(Account account) {
        if (!(account.rev() == 1 ? inserts(account) : replaces(account))) {
            throw new EditConflict("account of " + account.id().value());
        }
    }

    private boolean inserts(Account account) {
        try {
            mongo.insert(account, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replaces(Account account) {
        var before = query(where("_id").is(account.id()).and("rev").is(account.rev() - 1));
        return mongo.replace(before, account, COLLECTION).getMatchedCount() == 1;
    }
}
