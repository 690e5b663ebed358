package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.credit.CreditFixture.DEFAULT;
import static org.weike.core.credit.CreditFixture.LI_NA;
import static org.weike.core.credit.RecomputationFixture.GENEROUS;
import static org.weike.core.credit.RecomputationFixture.ofYear;
import static org.weike.core.credit.RecomputationFixture.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

class RecomputerTest {

    private static final PersonId LI_BO = new PersonId("li-bo");
    private static final EntryId LESSON = new EntryId("lesson:safety:2026");

    private final RecomputationFixture platform = new RecomputationFixture();

    @Test
    void tellsWhatWouldChangeAndPostsNothing() {
        platform.study(LI_NA, "safety", 9);
        platform.study(LI_BO, "law", 20);
        var told = new ArrayList<YearDifference>();

        var totals = platform.recomputer.preview(GENEROUS, 2026, told::add);

        assertThat(told)
                .containsExactly(new YearDifference(
                        new PersonYear(LI_NA, 2026), online("0.25"), online("0.5"), new CreditChange(0), 2, 0));
        assertThat(totals).isEqualTo(new RecomputationTotals(2, 1, 2, 0, online("0.75"), online("1")));
        assertThat(platform.entries(LI_NA, 2026)).hasSize(1);
    }

    @Test
    void postsTheDifferencesAsEntries() {
        platform.study(LI_NA, "safety", 9);

        var done = platform.run(GENEROUS);

        assertThat(done.stage()).isEqualTo(Recomputation.Stage.DONE);
        assertThat(done.totals()).isEqualTo(new RecomputationTotals(1, 1, 2, 0, online("0.25"), online("0.5")));
        assertThat(platform.entries(LI_NA, 2026))
                .containsExactly(
                        "lesson:safety:2026 0.25",
                        "reversal:lesson:safety:2026 -0.25",
                        "reckoned:1:lesson:safety:2026 0.50");
        assertThat(platform.verify(LI_NA, 2026)).isEqualTo(new Verdict.Sound(3));
        assertThat(platform.events).contains(new CreditReckoned(2026));
        assertThat(platform.traces.acts).containsExactly("rules.recomputed 2026");
        var last =
                platform.book.parts(LI_NA, 2026).getLast().entries().getLast().posting();
        assertThat(last.ruleSet()).isEqualTo(GENEROUS.id());
        assertThat(last.evidence().measure()).isEqualTo(new Measure(900));
    }

    @Test
    void postsNothingTwiceAndGoesBackAndForth() {
        platform.study(LI_NA, "safety", 9);
        platform.run(GENEROUS);
        platform.clock.advance(Duration.ofSeconds(1));

        assertThat(platform.run(GENEROUS).totals().changed()).isZero();
        assertThat(platform.entries(LI_NA, 2026)).hasSize(3);

        platform.run(DEFAULT);
        assertThat(platform.balance(LI_NA, 2026)).isEqualTo(online("0.25"));
        platform.run(GENEROUS);
        assertThat(platform.entries(LI_NA, 2026))
                .hasSize(7)
                .endsWith("reversal:reckoned:2:lesson:safety:2026 -0.25", "reckoned:3:lesson:safety:2026 0.50");
        assertThat(platform.verify(LI_NA, 2026)).isEqualTo(new Verdict.Sound(7));
    }

    @Test
    void leavesWhatSomebodyCorrected() {
        platform.study(LI_NA, "safety", 9);
        platform.study(LI_NA, "law", 9);
        var wrong = entry(LESSON);
        platform.book.post(LI_NA, 2026, wrong.reversed(platform.clock.instant()));
        platform.book.post(LI_NA, 2026, wrong.replaced(new CreditChange(100), platform.clock.instant()));

        platform.run(GENEROUS);

        assertThat(platform.balance(LI_NA, 2026)).isEqualTo(online("1.5"));
    }

    @Test
    void leavesWhatNobodyCanWeigh() {
        platform.book.post(LI_NA, 2026, CreditFixture.posting("old"));

        var totals = platform.run(GENEROUS).totals();

        assertThat(totals).isEqualTo(new RecomputationTotals(1, 0, 0, 1, online("0.25"), online("0.25")));
    }

    @Test
    void tellsFromTheHoursHowLongAnOldTrainingWas() {
        var training = new Posting(
                new EntryId("activity:old"),
                new CreditChange(1600),
                Counter.CENTRALIZED,
                DEFAULT.id(),
                "training-day",
                new Evidence(Evidence.Kind.ATTENDANCE, "old", CreditFixture.NOW),
                CreditFixture.NOW,
                CreditFixture.BRANCH,
                null);
        platform.book.post(LI_NA, 2026, training);
        var six = new Conversion.PerUnit("day", Activity.TRAINING, Counter.CENTRALIZED, Unit.DAY, CreditHours.of("6"));
        var strict = new RuleSet(
                new RuleSetId("strict:1"),
                DEFAULT.validity(),
                List.of(six),
                List.of(),
                DEFAULT.shares(),
                DEFAULT.repeat(),
                DEFAULT.norms());
        platform.ruleSets.add(strict);

        platform.run(strict);

        assertThat(platform.balance(LI_NA, 2026).centralized()).isEqualTo(CreditHours.of("12"));
    }

    @Test
    void takesHoursBackForWhichTheOtherRulesKnowNone() {
        platform.study(LI_NA, "safety", 9);
        var none = new RuleSet(
                new RuleSetId("none:1"),
                DEFAULT.validity(),
                DEFAULT.conversions().subList(1, 2),
                List.of(),
                DEFAULT.shares(),
                DEFAULT.repeat(),
                DEFAULT.norms());
        platform.ruleSets.add(none);

        platform.run(none);
        assertThat(platform.balance(LI_NA, 2026)).isEqualTo(Balance.NOTHING);
        platform.run(DEFAULT);
        assertThat(platform.balance(LI_NA, 2026)).isEqualTo(online("0.25"));
    }

    @Test
    void takesBackAndBringsWhatIsLeftForTheYearAfter() {
        IntStream.range(0, 4).forEach(it -> platform.study(LI_NA, "lesson" + it, 9));
        var tight = rules("tight:1", "0.5", List.of(ofYear("short-lesson", "0.75")));
        platform.ruleSets.add(tight);

        platform.run(tight);
        assertThat(platform.balance(LI_NA, 2026)).isEqualTo(online("0.75"));
        assertThat(platform.balance(LI_NA, 2027)).isEqualTo(online("0.75"));
        assertThat(platform.balance(LI_NA, 2028)).isEqualTo(online("0.5"));

        platform.run(DEFAULT);
        assertThat(platform.balance(LI_NA, 2026)).isEqualTo(online("1"));
        assertThat(platform.balance(LI_NA, 2027)).isEqualTo(Balance.NOTHING);
        assertThat(platform.balance(LI_NA, 2028)).isEqualTo(Balance.NOTHING);
    }

    @Test
    void bringsWhatTheOtherRulesWouldHaveBroughtFromTheBeginning() {
        for (int seed = 0; seed < 300; seed++) {
            var chance = new Random(seed);
            var from = anyRules("from:1", chance);
            var to = anyRules("to:1", chance);
            var anew = new RecomputationFixture();
            anew.ruleSets.add(from);
            anew.ruleSets.add(to);
            int deeds = 1 + chance.nextInt(8);
            for (int number = 0; number < deeds; number++) {
                var deed = anyDeed(chance);
                var id = (deed.activity() == Activity.LESSON ? "lesson:l" + number + ":2026" : "activity:" + number);
                anew.post(LI_NA, from, deed, id);
                anew.post(LI_BO, to, deed, id);
            }

            anew.run(to);

            for (int year = 2026; year < 2032; year++) {
                assertThat(anew.balance(LI_NA, year))
                        .as("seed %s, year %s: %s", seed, year, anew.entries(LI_NA, year))
                        .isEqualTo(anew.balance(LI_BO, year));
                assertThat(anew.verify(LI_NA, year)).isInstanceOf(Verdict.Sound.class);
            }
            anew.clock.advance(Duration.ofSeconds(1));
            assertThat(anew.run(to).totals().entries()).isZero();
        }
    }

    @Test
    void survivesACrashAtEveryWriteAndCountsRightAllTheSame() {
        int writes = 0;
        for (boolean crashed = true; crashed; writes++) {
            var stores = new RecomputationFixture();
            IntStream.range(0, 3).forEach(it -> stores.study(new PersonId("p" + it), "safety", 9));
            var begun = stores.begin(GENEROUS);
            var mortal = stores.dyingAt(new CrashPoint(writes));
            crashed = dies(() -> mortal.run(begun));

            var done = stores.goOn();

            assertThat(done.totals()).isEqualTo(new RecomputationTotals(3, 3, 6, 0, online("0.75"), online("1.5")));
            IntStream.range(0, 3)
                    .forEach(it -> assertThat(stores.entries(new PersonId("p" + it), 2026))
                            .hasSize(3));
        }
        assertThat(writes).isGreaterThan(8);
    }

    @Test
    void tellsBeforeItIsDoneAndAgainWhereNobodyCouldListen() {
        platform.study(LI_NA, "safety", 9);
        var begun = platform.begin(GENEROUS);
        platform.listener = event -> {
            throw new IllegalStateException("stopping");
        };
        assertThatIllegalStateException().isThrownBy(() -> platform.run(begun));
        platform.listener = event -> {};
        platform.events.clear();

        var done = platform.goOn();

        assertThat(done.stage()).isEqualTo(Recomputation.Stage.DONE);
        assertThat(platform.events).containsExactly(new CreditReckoned(2026));
        assertThat(platform.entries(LI_NA, 2026)).hasSize(3);
    }

    @Test
    @Timeout(20)
    void isHeardOfWhileWhatItPostedIsBeingShown() {
        platform.study(LI_NA, "safety", 9);
        var id = RecomputationId.of(2026);
        var heard = new ArrayList<Instant>();
        platform.listener = event -> {
            long before = platform.recomputations.find(id).orElseThrow().rev();
            platform.clock.advance(Duration.ofMinutes(2));
            while (platform.recomputations.find(id).orElseThrow().rev() < before + 2) {
                Thread.onSpinWait();
            }
            heard.add(platform.recomputations.find(id).orElseThrow().leased());
        };

        var done = platform.run(GENEROUS);

        assertThat(heard).singleElement().isEqualTo(platform.clock.instant());
        assertThat(done.stage()).isEqualTo(Recomputation.Stage.DONE);
    }

    @Test
    @Timeout(20)
    void endsNothingThatAnotherOneTook() {
        platform.study(LI_NA, "safety", 9);
        var begun = platform.begin(GENEROUS);
        platform.listener = event -> {
            var other = platform.recomputations.find(begun.id()).orElseThrow();
            platform.recomputations.put(other.leasedAt(platform.clock.instant()));
        };

        assertThatThrownBy(() -> platform.run(begun)).isInstanceOf(EditConflict.class);
        assertThat(platform.recomputations.find(begun.id()).orElseThrow().stage())
                .isEqualTo(Recomputation.Stage.RUNNING);
    }

    @Test
    void goesThroughManyPagesAndRemembersTheLast() {
        IntStream.range(0, 1_201).forEach(it -> platform.study(new PersonId("p" + it), "safety", 9));
        var begun = platform.begin(GENEROUS);
        assertThat(dies(() -> platform.dyingAt(new CrashPoint(2_300)).run(begun)))
                .isTrue();
        var left = platform.recomputations.find(begun.id()).orElseThrow();
        // the third page is only begun when the first is written down
        assertThat(left.totals().people()).isIn(500L, 1_000L);

        var done = platform.goOn();

        assertThat(done.totals().changed()).isEqualTo(1_201);
        assertThat(done.totals().entries()).isEqualTo(2_402);
        assertThat(done.accounts()).isEqualTo(1_201);
    }

    private static RuleSet anyRules(String id, Random chance) {
        var ceilings = new ArrayList<RuleSet.Ceiling>();
        if (chance.nextBoolean()) {
            ceilings.add(ofYear("short-lesson", "0." + (1 + chance.nextInt(9))));
        }
        if (chance.nextBoolean()) {
            ceilings.add(ofYear("training-day", "" + (5 + chance.nextInt(20))));
        }
        return rules(id, "0." + chance.nextInt(10), ceilings);
    }

    private static Deed anyDeed(Random chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> new Deed(Activity.TRAINING, Unit.DAY, BigDecimal.valueOf(1 + chance.nextInt(3)));
            case 1 -> new Deed(Activity.BRANCH_STUDY, Unit.HOUR, BigDecimal.valueOf(150, 2));
            default -> new Deed(Activity.LESSON, Unit.MINUTE, BigDecimal.valueOf(1 + chance.nextInt(60)));
        };
    }

    private Posting entry(EntryId id) {
        return CreditBook.find(platform.book.parts(LI_NA, 2026), id)
                .orElseThrow()
                .posting();
    }

    private static boolean dies(Runnable act) {
        try {
            act.run();
            return false;
        } catch (CrashPoint.Crash e) {
            return true;
        }
    }

    private static Balance online(String hours) {
        return new Balance(CreditHours.ZERO, CreditHours.of(hours));
    }
}
