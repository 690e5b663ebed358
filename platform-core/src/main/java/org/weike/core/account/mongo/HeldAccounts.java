package org.weike.core.account.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.weike.core.account.Account;
import org.weike.core.account.Accounts;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** Somebody's account and the names that lead to it, which are kept as keyed hashes only. */
@Component
class HeldAccounts implements PersonalRecords {

    private final MongoOperations mongo;
    private final Accounts accounts;

    HeldAccounts(MongoOperations mongo, Accounts accounts) {
        this.mongo = mongo;
        this.accounts = accounts;
    }

    @Override
    public String part() {
        return "account";
    }

    @Override
    public List<Told> tell(PersonId person) {
        Optional<Account> account = accounts.find(person);
        long names = mongo.count(leadingTo(person), MongoSignInNames.COLLECTION);
        return account
                .map(it -> Told.of("active", it.isActive())
                        .and("signInNames", names)
                        .and("sessions", it.session())
                        .and("changed", it.changed()))
                .stream()
                .toList();
    }

    @Override
    public void forget(Erased person) {
        mongo.remove(query(where("_id").is(person.id())), MongoAccounts.COLLECTION);
        mongo.remove(leadingTo(person.id()), MongoSignInNames.COLLECTION);
    }

    private static Query leadingTo(PersonId person) {
        return query(where(MongoSignInNames.PERSON).is(person));
    }
}
