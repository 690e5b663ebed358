package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.credit.CreditFixture.DEFAULT;
import static org.weike.core.credit.CreditFixture.KEYS;
import static org.weike.core.credit.CreditFixture.LI_NA;
import static org.weike.core.credit.CreditFixture.posting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weike.core.shared.CreditHours;

class YearCeilingsTest {

    private final CreditBook book =
            new CreditBook(new InMemoryCreditAccounts(), new Seals(KEYS), () -> Instant.EPOCH, it -> {});
    private final YearCeilings ceilings = new YearCeilings(book);

    @Test
    void cutsWhatIsAboveTheCeilingAndStillShowsIt() {
        var rules = limited("0.6", false);

        for (int lesson = 0; lesson < 4; lesson++) {
            ceilings.post(LI_NA, 2026, posting("" + lesson), CreditHours.ZERO, rules);
        }

        assertThat(changes(2026)).containsExactly(25L, 25L, 10L, 0L);
        assertThat(book.parts(LI_NA, 2027)).isEmpty();
    }

    @Test
    void carriesTheRestOverUntilThereIsRoomOnceHoweverOftenItIsPosted() {
        var rules = limited("0.4", true);

        for (int time = 0; time < 2; time++) {
            for (int lesson = 0; lesson < 4; lesson++) {
                ceilings.post(LI_NA, 2026, posting("" + lesson), CreditHours.ZERO, rules);
            }
        }

        assertThat(changes(2026)).containsExactly(25L, 15L, 0L, 0L);
        assertThat(changes(2027)).containsExactly(10L, 25L, 5L);
        assertThat(changes(2028)).containsExactly(20L);
        assertThat(book.parts(LI_NA, 2027).getFirst().entries().getFirst().id())
                .isEqualTo(new EntryId("carried:lesson:1:2026"));
    }

    @Test
    void makesRoomAgainByAReversal() {
        var rules = limited("0.25", false);
        ceilings.post(LI_NA, 2026, posting("1"), CreditHours.ZERO, rules);
        book.post(LI_NA, 2026, posting("1").reversed(CreditFixture.NOW));

        ceilings.post(LI_NA, 2026, posting("2"), CreditHours.ZERO, rules);

        assertThat(changes(2026)).containsExactly(25L, -25L, 25L);
    }

    @Test
    void carriesWhatAnEventWasCutByWithoutAnyCeilingOfTheYear() {
        ceilings.post(LI_NA, 2026, posting("1"), CreditHours.of("0.75"), DEFAULT);

        assertThat(changes(2026)).containsExactly(25L);
        assertThat(changes(2027)).containsExactly(75L);
    }

    private List<Long> changes(int year) {
        return book.parts(LI_NA, year).getFirst().entries().stream()
                .map(it -> it.posting().change().hundredths())
                .toList();
    }

    private static RuleSet limited(String most, boolean carriesOver) {
        var ceiling = new RuleSet.Ceiling(
                Set.of("online-lesson"), RuleSet.Ceiling.Span.YEAR, CreditHours.of(most), carriesOver);
        return new RuleSet(
                DEFAULT.id(),
                DEFAULT.validity(),
                DEFAULT.conversions(),
                List.of(ceiling),
                DEFAULT.shares(),
                DEFAULT.repeat(),
                DEFAULT.norms());
    }
}
