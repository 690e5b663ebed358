package org.weike.core.credit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.credit.AccountId;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.CreditStories;
import org.weike.core.credit.Recomputations;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

@SpringBootTest(classes = TestPlatform.class)
class MongoRecomputationsTest {

    private final Recomputations recomputations;
    private final CreditAccounts accounts;

    @Autowired
    MongoRecomputationsTest(Recomputations recomputations, CreditAccounts accounts) {
        this.recomputations = recomputations;
        this.accounts = accounts;
    }

    @Test
    void keepsARecomputationAsItIsAndGuardsItsRevision() {
        var story = CreditStories.recomputation(2003);
        story.forEach(recomputations::put);

        assertThat(recomputations.find(story.getFirst().id())).contains(story.getLast());
        assertThat(recomputations.all()).contains(story.getLast());
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> recomputations.put(story.getFirst()));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> recomputations.put(story.getLast()));
    }

    @Test
    void writesManyPartsAtOnceAndLeavesThoseThatAreGone() {
        var known = CreditStories.account("many-known", 1);
        var gone = CreditStories.account("many-gone", 1);
        List.of(known, gone).forEach(accounts::post);
        accounts.post(CreditStories.another(gone.inRevision(1), "faster"));
        var grown = CreditStories.grown(known.inRevision(1), "a", "b");

        var all = List.of(grown, CreditStories.grown(gone.inRevision(1), "a"), CreditStories.opened("many-new", "a"));

        assertThat(accounts.postAll(all)).isEqualTo(2);
        assertThat(accounts.find(known.id())).contains(grown.part().inRevision(3));
        assertThat(accounts.find(AccountId.of(new PersonId("many-new"), 2026, 1)))
                .isPresent();
        assertThat(accounts.find(gone.id()).orElseThrow().entries()).hasSize(2);
    }

    @Test
    void handsOverAYearInOrderFromAnywhere() {
        List.of("order-3", "order-1", "order-2").forEach(it -> accounts.post(CreditStories.account(it, 1)));
        var seen = new ArrayList<String>();

        accounts.eachOfYear(
                2026,
                AccountId.of(new PersonId("order-1"), 2026, 1),
                it -> seen.add(it.person().value()));

        assertThat(seen).containsSubsequence("order-2", "order-3").doesNotContain("order-1");
        assertThat(accounts.ofYear(2026)).isGreaterThanOrEqualTo(3);
        assertThat(accounts.ofYear(1999)).isZero();
    }
}
