package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.credit.CreditFixture.BRANCH;
import static org.weike.core.credit.CreditFixture.DEFAULT;
import static org.weike.core.credit.CreditFixture.LI_NA;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditYearTest {

    private static final Instant MARCH = Instant.parse("2026-03-05T01:00:00Z");

    private final CreditEntry early = entry("early", "2025-12-31T01:00:00Z", "2025-12-31T01:00:00Z", 25);
    private final CreditEntry lastOfJanuary = entry("january", "2026-01-31T15:59:59Z", "2026-01-31T15:59:59Z", 50);
    private final CreditEntry firstOfFebruary = entry("february", "2026-01-31T16:00:00Z", "2026-01-31T16:00:00Z", 100);
    private final CreditEntry late = entry("late", "2027-01-05T01:00:00Z", "2026-12-30T01:00:00Z", 200);
    private final CreditYear year = new CreditYear(
            LI_NA,
            2026,
            Balance.NOTHING,
            Balance.NOTHING.together(),
            DEFAULT.norms().targets().getFirst(),
            List.of(early, lastOfJanuary, firstOfFebruary, late));

    @Test
    void hasTheEntriesOfAMonthThatMakeUpItsSum() {
        assertThat(year.entriesIn(1, 1)).containsExactly(early, lastOfJanuary);
        assertThat(year.entriesIn(2, 2)).containsExactly(firstOfFebruary);
        assertThat(year.entriesIn(3, 12)).containsExactly(late);
        assertThat(year.entriesIn(1, 12)).isEqualTo(year.entries());
        assertThat(year.months().of(Counter.ONLINE, 1)).isEqualTo(75);
        assertThat(year.months().of(Counter.ONLINE, 2)).isEqualTo(100);
        assertThat(year.months().of(Counter.ONLINE, 12)).isEqualTo(200);
    }

    @Test
    void tellsWhenTheStudyWasOnlyWhereItWasEnteredLater() {
        assertThat(late.posting().studied()).contains(Instant.parse("2026-12-30T01:00:00Z"));
        assertThat(early.posting().studied()).isEmpty();
        assertThat(entry("soon", "2026-03-05T01:00:59Z", "2026-03-05T01:00:00Z", 25)
                        .posting()
                        .studied())
                .isEmpty();
        assertThat(late.posting().reversed(MARCH).studied()).isEmpty();
    }

    private static CreditEntry entry(String lesson, String posted, String received, long hundredths) {
        var posting = new Posting(
                new EntryId("lesson:" + lesson + ":2026"),
                new CreditChange(hundredths),
                Counter.ONLINE,
                DEFAULT.id(),
                "online-lesson",
                new Evidence(Evidence.Kind.LESSON_ATTEMPT, "attempt-" + lesson, Instant.parse(received)),
                Instant.parse(posted),
                BRANCH,
                null);
        return CreditEntry.after("", posting, LI_NA, 2026);
    }
}
