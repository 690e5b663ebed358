package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.credit.CreditFixture.KEYS;
import static org.weike.core.credit.CreditFixture.LI_NA;
import static org.weike.core.credit.CreditFixture.NOW;
import static org.weike.core.credit.CreditFixture.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weike.core.keyring.TestKeys;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

class ChainCheckTest {

    private final Seals seals = new Seals(KEYS);
    private final ChainCheck check = new ChainCheck(seals);
    private final CreditBook book = new CreditBook(new InMemoryCreditAccounts(), seals, () -> Instant.EPOCH, it -> {});

    @Test
    void findsWhatWasPostedSound() {
        post(3);

        assertThat(check.verify(parts())).isEqualTo(new Verdict.Sound(3));
        assertThat(check.verify(List.of())).isEqualTo(new Verdict.Sound(0));
    }

    @Test
    void followsTheChainThroughAllParts() {
        post(CreditAccount.MOST_ENTRIES * 2 + 1);
        var parts = parts();

        assertThat(parts)
                .extracting(it -> it.id().value())
                .containsExactly("li-na:2026", "li-na:2026:2", "li-na:2026:3");
        assertThat(parts.getLast().balance().online()).isEqualTo(CreditHours.of("500.25"));
        assertThat(parts.get(1).carried()).isEqualTo(parts.get(0).head());
        assertThat(check.verify(parts)).isEqualTo(new Verdict.Sound(2001));
        assertThat(check.verify(List.of(parts.get(0), parts.get(2))))
                .isEqualTo(new Verdict.Broken(1000, Verdict.Fault.LINK));
        assertThat(book.post(LI_NA, 2026, posting("7")).posting())
                .isEqualTo(parts.getFirst().entries().get(7).posting());
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void findsEachFieldOfAnEntryThatWasChanged(UnaryOperator<Posting> forgery) {
        post(3);
        var honest = parts().getFirst();
        var entry = honest.entries().get(1);
        var forged = new CreditEntry(forgery.apply(entry.posting()), entry.previous(), entry.hash());

        assertThat(check.verify(List.of(with(honest, 1, forged)))).isEqualTo(new Verdict.Broken(1, Verdict.Fault.HASH));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void findsAChainThatWasForgedWholeWithoutTheKey(UnaryOperator<Posting> forgery) {
        post(3);
        var strangers = new Seals(TestKeys.fresh());
        var forged = CreditAccount.unused(LI_NA, 2026)
                .plus(forgery.apply(posting("0")), strangers)
                .plus(posting("1"), strangers);

        assertThat(check.verify(List.of(forged))).isEqualTo(new Verdict.Broken(2, Verdict.Fault.SEAL));
    }

    @Test
    void findsEntriesThatWereRemovedMovedOrDoubled() {
        post(3);
        var honest = parts().getFirst();
        var entries = honest.entries();

        assertThat(check.verify(List.of(with(honest, entries.subList(0, 2)))))
                .isEqualTo(new Verdict.Broken(2, Verdict.Fault.SEAL));
        assertThat(check.verify(List.of(with(honest, entries.subList(1, 3)))))
                .isEqualTo(new Verdict.Broken(0, Verdict.Fault.LINK));
        assertThat(check.verify(List.of(with(honest, entries.reversed()))))
                .isEqualTo(new Verdict.Broken(0, Verdict.Fault.LINK));
        assertThat(check.verify(List.of(with(honest, List.of(entries.get(0), entries.get(0))))))
                .isEqualTo(new Verdict.Broken(1, Verdict.Fault.LINK));
    }

    @Test
    void findsSumsThatAreNotThoseOfTheEntries() {
        post(3);
        var it = parts().getFirst();
        var richer = new Balance(CreditHours.of("32"), it.balance().online());
        var forged = new CreditAccount(
                it.id(),
                it.person(),
                it.year(),
                1,
                it.carried(),
                it.entries(),
                richer,
                it.seal(),
                it.rev(),
                it.changed());

        assertThat(check.verify(List.of(forged))).isEqualTo(new Verdict.Broken(3, Verdict.Fault.BALANCE));
    }

    @Test
    void findsAnAccountThatWasGivenToSomebodyElse() {
        post(3);
        var it = parts().getFirst();
        var other = new PersonId("wang-wei");
        var forged = new CreditAccount(
                AccountId.of(other, 2026, 1),
                other,
                2026,
                1,
                it.carried(),
                it.entries(),
                it.balance(),
                it.seal(),
                3,
                NOW);

        assertThat(check.verify(List.of(forged))).isEqualTo(new Verdict.Broken(0, Verdict.Fault.LINK));
    }

    private static Stream<UnaryOperator<Posting>> forgeries() {
        return Stream.of(
                it -> forged(it, new EntryId("lesson:other:2026"), it.change(), it.organization()),
                it -> forged(it, it.id(), new CreditChange(100), it.organization()),
                it -> forged(it, it.id(), it.change(), new OrganizationId("elsewhere")),
                it -> new Posting(
                        it.id(),
                        it.change(),
                        Counter.CENTRALIZED,
                        it.ruleSet(),
                        it.rule(),
                        it.evidence(),
                        it.posted(),
                        it.organization(),
                        null),
                it -> new Posting(
                        it.id(),
                        it.change(),
                        it.counter(),
                        new RuleSetId("default:2"),
                        it.rule(),
                        it.evidence(),
                        it.posted(),
                        it.organization(),
                        null),
                it -> new Posting(
                        it.id(),
                        it.change(),
                        it.counter(),
                        it.ruleSet(),
                        "lecture",
                        it.evidence(),
                        it.posted(),
                        it.organization(),
                        null),
                it -> new Posting(
                        it.id(),
                        it.change(),
                        it.counter(),
                        it.ruleSet(),
                        it.rule(),
                        new Evidence(it.evidence().kind(), "another", NOW),
                        it.posted(),
                        it.organization(),
                        null),
                it -> new Posting(
                        it.id(),
                        it.change(),
                        it.counter(),
                        it.ruleSet(),
                        it.rule(),
                        it.evidence(),
                        it.posted().plusMillis(1),
                        it.organization(),
                        null),
                it -> new Posting(
                        it.id(),
                        it.change(),
                        it.counter(),
                        it.ruleSet(),
                        it.rule(),
                        it.evidence(),
                        it.posted(),
                        it.organization(),
                        it.id()));
    }

    private static Posting forged(Posting it, EntryId id, CreditChange change, OrganizationId organization) {
        return new Posting(
                id, change, it.counter(), it.ruleSet(), it.rule(), it.evidence(), it.posted(), organization, null);
    }

    private static CreditAccount with(CreditAccount account, int place, CreditEntry entry) {
        var entries = new ArrayList<>(account.entries());
        entries.set(place, entry);
        return with(account, entries);
    }

    private static CreditAccount with(CreditAccount it, List<CreditEntry> entries) {
        return new CreditAccount(
                it.id(),
                it.person(),
                it.year(),
                1,
                it.carried(),
                entries,
                it.balance(),
                it.seal(),
                it.rev(),
                it.changed());
    }

    private void post(int entries) {
        for (int entry = 0; entry < entries; entry++) {
            book.post(LI_NA, 2026, posting(Integer.toString(entry)));
        }
    }

    private List<CreditAccount> parts() {
        return book.parts(LI_NA, 2026);
    }
}
