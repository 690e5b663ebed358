package org.weike.core.audit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.audit.Look;
import org.weike.core.audit.Looks;
import org.weike.core.audit.MonthOfLooks;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

@SpringBootTest(classes = TestPlatform.class)
class MongoLooksTest {

    private static final PersonId SECRETARY = new PersonId("secretary");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Autowired
    private Looks looks;

    @Test
    void tellsWhoLooked() {
        var person = new PersonId("looked-at");
        looks.looked(Actor.of(SECRETARY), person, Look.Kind.OPENED);
        looks.looked(Actor.of(SECRETARY), person, Look.Kind.UNMASKED);

        assertThat(looks.looksAt(person, MARCH))
                .isEqualTo(new MonthOfLooks(
                        List.of(
                                new Look(TestPlatform.MONDAY_AT_NINE, SECRETARY, Look.Kind.OPENED),
                                new Look(TestPlatform.MONDAY_AT_NINE, SECRETARY, Look.Kind.UNMASKED)),
                        0));
        assertThat(looks.looksAt(person, MARCH.plusMonths(1))).isEqualTo(MonthOfLooks.NONE);
    }

    @Test
    void takesNoNoteOfOnesOwnLooksOrThePlatforms() {
        var person = new PersonId("alone");
        looks.looked(Actor.of(person), person, Look.Kind.OPENED);
        looks.looked(new Actor.Platform("sweep"), person, Look.Kind.OPENED);

        assertThat(looks.looksAt(person, MARCH)).isEqualTo(MonthOfLooks.NONE);
    }

    @Test
    void onlyCountsLooksPastTheBound() {
        var person = new PersonId("famous");
        IntStream.range(0, 503).forEach(it -> looks.looked(Actor.of(SECRETARY), person, Look.Kind.OPENED));

        var month = looks.looksAt(person, MARCH);

        assertThat(month.looks()).hasSize(500);
        assertThat(month.beyond()).isEqualTo(3);
    }
}
