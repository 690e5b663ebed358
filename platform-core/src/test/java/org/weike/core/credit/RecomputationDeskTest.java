package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.weike.core.credit.CreditFixture.DEFAULT;
import static org.weike.core.credit.CreditFixture.HOMES;
import static org.weike.core.credit.CreditFixture.LI_NA;
import static org.weike.core.credit.RecomputationFixture.GENEROUS;
import static org.weike.core.organization.OrganizationFixture.CITY;
import static org.weike.core.organization.OrganizationFixture.PROVINCE;
import static org.weike.core.organization.OrganizationFixture.TREE;
import static org.weike.core.organization.OrganizationFixture.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.organization.InMemoryPeople;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.Freshness;

class RecomputationDeskTest {

    private static final Actor PROVINCIAL = Actor.of(new PersonId("provincial"));

    private final RecomputationFixture platform = new RecomputationFixture();
    private final RecomputationWorker worker = new RecomputationWorker(
            platform.recomputations, platform.recomputer, platform.events::add, Freshness.ALONE, platform.clock);
    private final RecomputationDesk desk = new RecomputationDesk(
            platform.recomputer,
            new TargetTrials(
                    new InMemoryPeople(),
                    platform.accounts,
                    new Targets(Reach.over(TREE, List.of()), HOMES, new InMemoryExemptions(), () -> TREE),
                    () -> TREE),
            worker,
            platform.recomputations,
            platform.accounts,
            platform.ruleSets,
            Reach.over(
                    TREE,
                    List.of(
                            grant("provincial", Role.PROVINCE_ADMINISTRATOR, PROVINCE),
                            grant("inspector", Role.INSPECTOR, PROVINCE),
                            grant("urban", Role.CITY_ADMINISTRATOR, CITY))),
            platform.traces,
            platform.clock);

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void previewsRulesThatAreNotKept() {
        platform.study(LI_NA, "safety", 9);
        var told = new ArrayList<YearDifference>();

        var done = (RulePreview.Done) desk.preview(PROVINCIAL, RuleForm.of(GENEROUS), 2026, told::add);

        assertThat(done.totals().changed()).isEqualTo(1);
        assertThat(told).hasSize(1);
        assertThat(platform.traces.acts).containsExactly("rules.previewed 2026");
    }

    @Test
    void previewsNothingThatIsWrong() {
        var unnamed = RuleForm.of(GENEROUS).forSet("No Name");

        assertThat(desk.preview(PROVINCIAL, unnamed, 2026, it -> {}))
                .isInstanceOfSatisfying(
                        RulePreview.Refused.class,
                        it -> assertThat(it.problems()).isNotEmpty());
    }

    @Test
    void triesNothingThatIsWrongAndSaysThatItTried() {
        var unnamed = RuleForm.of(GENEROUS).forSet("No Name");

        assertThat(desk.tryTargets(PROVINCIAL, unnamed, 2026, it -> {}))
                .isInstanceOfSatisfying(
                        TargetTrial.Refused.class,
                        it -> assertThat(it.problems()).isNotEmpty());
        assertThat(desk.tryTargets(PROVINCIAL, RuleForm.of(GENEROUS), 2026, it -> {}))
                .isEqualTo(new TargetTrial.Done(TargetTrial.Tally.NOBODY, List.of(), List.of()));
        assertThat(platform.traces.acts).containsExactly("rules.targetsTried 2026");
    }

    @Test
    void hasAYearPostedAnewInTheBackground() throws Exception {
        platform.study(LI_NA, "safety", 9);

        var begun = (RecomputationStart.Done) desk.begin(PROVINCIAL, GENEROUS.id(), 2026);
        worker.finish(Duration.ofSeconds(20));

        assertThat(begun.recomputation().accounts()).isEqualTo(1);
        assertThat(desk.all(PROVINCIAL)).singleElement().satisfies(it -> {
            assertThat(it.stage()).isEqualTo(Recomputation.Stage.DONE);
            assertThat(it.totals().changed()).isEqualTo(1);
        });
        assertThat(platform.entries(LI_NA, 2026)).hasSize(3);
        assertThat(platform.traces.acts).containsExactly("rules.recomputing 2026", "rules.recomputed 2026");
    }

    @Test
    void takesUpWhatAnotherWorkerLeft() throws Exception {
        platform.study(LI_NA, "safety", 9);
        var left = platform.begin(GENEROUS);
        platform.recomputations.put(left.leasedAt(platform.clock.instant()));

        platform.clock.advance(Duration.ofSeconds(61));
        worker.lookAfter();

        assertThat(platform.entries(LI_NA, 2026)).hasSize(3);
    }

    @Test
    void stopsWhereWhatWasPostedCannotBeShownAndGoesOnWhenBegunAgain() throws Exception {
        platform.study(LI_NA, "safety", 9);
        platform.listener = event -> {
            throw new IllegalStateException("the disk is full");
        };
        desk.begin(PROVINCIAL, GENEROUS.id(), 2026);
        worker.finish(Duration.ofSeconds(20));
        assertThat(desk.all(PROVINCIAL).getFirst().stage()).isEqualTo(Recomputation.Stage.STOPPED);
        platform.listener = event -> {};
        platform.events.clear();

        desk.begin(PROVINCIAL, GENEROUS.id(), 2026);
        worker.finish(Duration.ofSeconds(20));

        assertThat(desk.all(PROVINCIAL).getFirst().stage()).isEqualTo(Recomputation.Stage.DONE);
        assertThat(platform.events).contains(new CreditReckoned(2026));
        assertThat(platform.entries(LI_NA, 2026)).hasSize(3);
    }

    @Test
    void stopsNothingThatAnotherNodeTookUpMeanwhile() throws Exception {
        platform.study(LI_NA, "safety", 9);
        platform.listener = event -> {
            var taken = platform.recomputations.find(RecomputationId.of(2026)).orElseThrow();
            platform.recomputations.put(taken.leasedAt(platform.clock.instant()));
            throw new IllegalStateException("the disk is full");
        };

        desk.begin(PROVINCIAL, GENEROUS.id(), 2026);
        worker.finish(Duration.ofSeconds(20));

        assertThat(desk.all(PROVINCIAL)).singleElement().satisfies(it -> {
            assertThat(it.stage()).isEqualTo(Recomputation.Stage.RUNNING);
            assertThat(it.leased()).isEqualTo(platform.clock.instant());
        });
    }

    @Test
    void refusesWhatCannotBePostedYet() {
        var coming = new RuleSet(
                new RuleSetId("coming:1"),
                new RuleSet.Validity(Instant.parse("2027-12-31T16:00:00Z"), null),
                DEFAULT.conversions(),
                List.of(),
                DEFAULT.shares(),
                DEFAULT.repeat(),
                DEFAULT.norms());
        platform.ruleSets.add(coming);
        assertThat(desk.begin(PROVINCIAL, coming.id(), 2026))
                .isEqualTo(new RecomputationStart.Refused(RecomputationStart.Reason.RULES_HAVE_NOT_BEGUN));
        assertThat(desk.begin(PROVINCIAL, GENEROUS.id(), 2027))
                .isEqualTo(new RecomputationStart.Refused(RecomputationStart.Reason.YEAR_TO_COME));
        var running = platform.begin(GENEROUS).leasedAt(platform.clock.instant().plusSeconds(1));
        platform.recomputations.put(running);
        assertThat(desk.begin(PROVINCIAL, GENEROUS.id(), 2026))
                .isEqualTo(new RecomputationStart.Refused(RecomputationStart.Reason.RUNNING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "urban", "li-na"})
    void refusesWhoDoesNotRunTheWholeProvince(String name) {
        var actor = Actor.of(new PersonId(name));

        assertRefused(() -> desk.preview(actor, RuleForm.of(GENEROUS), 2026, it -> {}));
        assertRefused(() -> desk.begin(actor, GENEROUS.id(), 2026));
        assertRefused(() -> desk.all(actor));
        assertRefused(() -> desk.begin(PROVINCIAL, new RuleSetId("unheard-of:1"), 2026));
    }

    private static void assertRefused(Runnable act) {
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(act::run);
    }
}
