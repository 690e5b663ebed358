package org.weike.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.activity.ActivityFixture.BLUE;
import static org.weike.core.activity.ActivityFixture.PLATFORM;
import static org.weike.core.activity.ActivityFixture.RED;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.credit.Correction;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.Verdict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * Secretaries of two branches that share people enter, resend, correct and take back at random, while the platform dies
 * at random between any two writes; a plain list of what should stand is kept beside it.
 */
@SpringBootTest(
        classes = {TestPlatform.class, ActivityFixture.class, SuddenDeath.class},
        properties = "weike.debts.first=PT10H")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class BranchStudyStormTest {

    private static final int STEPS = 60;
    private static final int PLACES_TO_DIE = 24;

    @Autowired
    private ActivityFixture world;

    @Autowired
    private BranchStudyDesk desk;

    @Autowired
    private StudyCredit credit;

    @Autowired
    private CreditDesk accounts;

    @Autowired
    private SuddenDeath death;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsEverythingOnceAndNothingTwice(long seed) {
        var storm = new Storm(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            storm.step();
        }

        storm.people.values().stream().flatMap(List::stream).distinct().forEach(storm::isRight);
        assertThat(storm.deaths).as("deaths of seed %d", seed).isPositive();
    }

    /** What stands, as anybody would write it down by hand. */
    private record Standing(OrganizationId branch, int edition, StudyForm form, boolean takenBack) {}

    /** One run of it. */
    private final class Storm {

        private final Random chance;
        private final Map<OrganizationId, List<PersonId>> people = new HashMap<>();
        private final Map<BranchStudyId, Standing> standing = new LinkedHashMap<>();
        private int deaths;

        Storm(Random chance) {
            this.chance = chance;
            var guests = List.of(world.guest(RED, BLUE), world.guest(BLUE, RED), world.guest(RED, BLUE));
            for (OrganizationId each : List.of(RED, BLUE)) {
                var all = new ArrayList<>(world.people(each, 3));
                all.addAll(guests);
                people.put(each, all);
            }
        }

        void step() {
            switch (chance.nextInt(4)) {
                case 0, 1 -> enter();
                case 2 -> correct();
                default -> takeBack();
            }
        }

        private void enter() {
            var branch = chance.nextBoolean() ? RED : BLUE;
            var id = ActivityFixture.fresh();
            var form = form(branch);
            boolean clashes = clashes(id, form);
            var entry = survived(() -> desk.record(world.secretary(branch), branch, id, form));
            if (clashes) {
                assertThat(entry).isInstanceOf(StudyEntry.Overlapping.class);
                return;
            }
            assertThat(entry).isInstanceOf(StudyEntry.Done.class);
            standing.put(id, new Standing(branch, 1, form, false));
        }

        private void correct() {
            any((id, before) -> {
                var form = form(before.branch());
                boolean clashes = clashes(id, form);
                var entry = survived(() -> desk.correct(world.secretary(before.branch()), id, before.edition(), form));
                if (entry instanceof StudyEntry.Done done) {
                    standing.put(
                            id,
                            new Standing(
                                    before.branch(), done.study().editions().size(), form, false));
                } else {
                    boolean isFull = before.edition() == BranchStudy.MOST_EDITIONS;
                    assertThat(before.takenBack() || clashes || isFull).isTrue();
                }
            });
        }

        private void takeBack() {
            any((id, before) -> {
                var ground = Correction.Ground.DID_NOT_HAPPEN;
                survived(() -> desk.takeBack(world.secretary(before.branch()), id, before.edition(), ground));
                standing.put(id, new Standing(before.branch(), before.edition(), before.form(), true));
            });
        }

        private void any(BiConsumer<BranchStudyId, Standing> act) {
            if (!standing.isEmpty()) {
                var id = List.copyOf(standing.keySet()).get(chance.nextInt(standing.size()));
                act.accept(id, Objects.requireNonNull(standing.get(id)));
            }
        }

        private StudyForm form(OrganizationId branch) {
            var all = new ArrayList<>(Objects.requireNonNull(people.get(branch)));
            Collections.shuffle(all, chance);
            var some = all.subList(0, 1 + chance.nextInt(all.size()));
            var begin = LocalTime.of(6 + chance.nextInt(14), 15 * chance.nextInt(4));
            return ActivityFixture.form(
                    Sitting.of(
                            ActivityFixture.YESTERDAY.minusDays(chance.nextInt(6)),
                            begin,
                            15 * (1 + chance.nextInt(8))),
                    some);
        }

        private boolean clashes(BranchStudyId id, StudyForm form) {
            return standing.entrySet().stream()
                    .filter(it -> !it.getKey().equals(id) && !it.getValue().takenBack())
                    .map(it -> it.getValue().form())
                    .filter(it -> it.proceedings()
                            .sitting()
                            .overlaps(form.proceedings().sitting()))
                    .anyMatch(it -> it.participants().people().stream()
                            .anyMatch(form.participants().people()::contains));
        }

        /** The platform may die on the way; it is started again, looks for what is owed, and the phone asks again. */
        private StudyEntry survived(Supplier<StudyEntry> act) {
            death.after(chance.nextInt(PLACES_TO_DIE));
            try {
                assertThat(act.get()).isNotNull();
            } catch (SuddenDeath.Crash crash) {
                deaths++;
            } finally {
                death.isOver();
            }
            credit.settleAll();
            return act.get();
        }

        void isRight(PersonId person) {
            int minutes = standing.values().stream()
                    .filter(it ->
                            !it.takenBack() && it.form().participants().people().contains(person))
                    .mapToInt(it -> it.form().proceedings().sitting().minutes())
                    .sum();
            var year = accounts.year(PLATFORM, person, 2026);
            assertThat(year.balance().centralized().hundredths()).isEqualTo(minutes * 100L / 60);
            assertThat(accounts.verify(PLATFORM, person, 2026)).isInstanceOf(Verdict.Sound.class);
        }
    }
}
