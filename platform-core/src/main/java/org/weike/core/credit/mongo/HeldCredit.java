package org.weike.core.credit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.weike.core.credit.CreditAccount;
import org.weike.core.credit.Posting;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** The entries of somebody's accounts; chained over the id alone, they stay for good. */
@Component
class HeldCredit implements PersonalRecords {

    private final MongoOperations mongo;

    HeldCredit(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String part() {
        return "credit";
    }

    @Override
    public List<Told> tell(PersonId person) {
        var parts = query(where("_id").gte(person.value() + ":").lt(person.value() + ";"))
                .with(Sort.by("_id"));
        return mongo.find(parts, CreditAccount.class, MongoCreditAccounts.COLLECTION).stream()
                .flatMap(part -> part.entries().stream().map(it -> tell(part.year(), it.posting())))
                .toList();
    }

    private static Told tell(int year, Posting posting) {
        var told = Told.of("year", year)
                .and("entry", posting.id().value())
                .and("hours", posting.change().value())
                .and("counter", posting.counter())
                .and("rule", posting.ruleSet().value() + ' ' + posting.rule())
                .and("posted", posting.posted())
                .and("organization", posting.organization().value());
        return posting.studied().map(it -> told.and("studied", it)).orElse(told);
    }

    @Override
    public void forget(Erased person) {
        // The hours were granted, and their proof says nothing of who it was.
    }
}
