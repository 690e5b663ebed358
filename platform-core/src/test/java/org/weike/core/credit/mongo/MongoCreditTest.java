package org.weike.core.credit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.TestPlatform;
import org.weike.core.credit.Counter;
import org.weike.core.credit.CreditAccount;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.CreditStories;
import org.weike.core.credit.PostedMonths;
import org.weike.core.credit.RuleSets;
import org.weike.core.credit.YearBalance;
import org.weike.core.shared.PersonId;

@SpringBootTest(classes = TestPlatform.class)
class MongoCreditTest {

    private final CreditAccounts accounts;
    private final RuleSets ruleSets;
    private final MongoOperations mongo;

    @Autowired
    MongoCreditTest(CreditAccounts accounts, RuleSets ruleSets, MongoOperations mongo) {
        this.accounts = accounts;
        this.ruleSets = ruleSets;
        this.mongo = mongo;
    }

    @Test
    void shipsTheDefaultRules() {
        assertThat(ruleSets.find(CreditStories.rules().id())).contains(CreditStories.rules());
        assertThat(ruleSets.inForceAt(TestPlatform.MONDAY_AT_NINE)).isEqualTo(CreditStories.rules());
    }

    @Test
    void keepsAccountsAsTheyAre() {
        var first = CreditStories.account("round-trip", 1);
        assertThat(accounts.post(first)).isTrue();
        assertThat(accounts.find(first.id())).contains(first.inRevision(1));

        var second = CreditStories.another(first.inRevision(1), "2");
        assertThat(accounts.post(second)).isTrue();
        assertThat(accounts.find(first.id())).contains(second.inRevision(2));
        assertThat(accounts.firstYear().orElseThrow()).isLessThanOrEqualTo(first.year());
    }

    @Test
    void refusesAnOldRevisionAndAnEntryThatIsThere() {
        var first = CreditStories.account("guarded", 1);
        accounts.post(first);
        var second = CreditStories.another(first.inRevision(1), "2");
        accounts.post(second);

        assertThat(accounts.post(first)).isFalse();
        assertThat(accounts.post(CreditStories.another(first.inRevision(1), "3")))
                .isFalse();
        assertThat(accounts.post(CreditStories.another(second.inRevision(2), "2")))
                .isFalse();
        assertThat(accounts.find(first.id())).contains(second.inRevision(2));
    }

    @Test
    void handsOverWhatChanged() {
        var account = CreditStories.account("changed", 1);
        accounts.post(account);
        var changed = new ArrayList<CreditAccount>();
        accounts.changedSince(account.changed(), changed::add);
        assertThat(changed).contains(account.inRevision(1));

        changed.clear();
        accounts.changedSince(account.changed().plusMillis(1), changed::add);
        assertThat(changed).doesNotContain(account.inRevision(1));
    }

    @Test
    void addsUpAllPartsOfAYear() {
        CreditStories.year("diligent", 2 * CreditAccount.MOST_ENTRIES + 3).forEach(accounts::post);
        CreditStories.year("beginner", 2).forEach(accounts::post);
        CreditStories.year("stranger", 1).forEach(accounts::post);
        var persons = List.of(new PersonId("diligent"), new PersonId("beginner"), new PersonId("idle"));

        var balances = accounts.balances(persons, 2025, 2026);

        assertThat(balances)
                .extracting(
                        it -> it.person().value(),
                        YearBalance::year,
                        it -> it.balance().online().hundredths(),
                        it -> IntStream.rangeClosed(1, PostedMonths.MONTHS)
                                .mapToLong(month -> it.months().of(Counter.ONLINE, month))
                                .sum())
                .containsExactlyInAnyOrder(
                        tuple("diligent", 2026, 50_075L, 50_075L), tuple("beginner", 2026, 50L, 50L));
        assertThat(accounts.balances(persons, 2027, 2027)).isEmpty();
    }

    @Test
    void storesNoClassNamesAndHoursAsHundredths() {
        var account = CreditStories.account("plain", 1);
        accounts.post(account);
        var stored = mongo.getCollection("credit-accounts")
                .find(new Document("_id", account.id().value()));

        assertThat(stored)
                .singleElement()
                .satisfies(it ->
                        assertThat(it.toJson()).doesNotContain("org.weike").contains("\"online\": 25"));
    }
}
