package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.weike.core.credit.CreditFixture.DEFAULT;
import static org.weike.core.organization.OrganizationFixture.CITY;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.PROVINCE;
import static org.weike.core.organization.OrganizationFixture.TREE;
import static org.weike.core.organization.OrganizationFixture.WEST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.grant;
import static org.weike.core.organization.OrganizationFixture.node;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.weike.core.organization.InMemoryPeople;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

class TargetTrialsTest {

    private static final int YEAR = 2026;
    private static final Instant LONG_AGO = Instant.parse("2020-03-02T01:00:00Z");
    private static final OrganizationId COAST = new OrganizationId("coast");
    private static final OrganizationId COAST_BRANCH = new OrganizationId("coast-branch");
    private static final OrganizationTree TWO_CITIES = TREE.with(List.of(
            node(COAST, Organization.Kind.CITY, PROVINCE), node(COAST_BRANCH, Organization.Kind.BRANCH, COAST)));

    private final RecomputationFixture platform = new RecomputationFixture();
    private final InMemoryPeople people = new InMemoryPeople();
    private final Homes homes = new Homes() {
        @Override
        public Optional<OrganizationId> home(PersonId person) {
            return find(person).map(Person::home);
        }

        @Override
        public List<OrganizationId> places(PersonId person) {
            return home(person).stream().toList();
        }

        @Override
        public Optional<Person> find(PersonId person) {
            return people.find(person);
        }
    };
    private final TargetTrials trials = new TargetTrials(
            people,
            platform.accounts,
            new Targets(
                    Reach.over(TWO_CITIES, List.of(grant("secretary", Role.SECRETARY, EAST_BRANCH))),
                    homes,
                    new InMemoryExemptions(),
                    () -> TWO_CITIES),
            () -> TWO_CITIES);

    @Test
    void countsWhoWouldBeMetOrShortOrAskedForSomethingElse() {
        person("done", EAST_BRANCH, 5);
        person("halfway", WEST_BRANCH, 4);
        person("idle", COAST_BRANCH, 0);
        person("secretary", EAST_BRANCH, 7);

        assertThat(trial("40").everybody())
                .isEqualTo(new TargetTrial.Tally(4, 3, 0, 1, CreditHours.of("32"), CreditHours.of("48")));
        assertThat(trial("30").everybody())
                .isEqualTo(new TargetTrial.Tally(4, 3, 0, 0, CreditHours.of("32"), CreditHours.of("30")));
    }

    @Test
    void sumsUpByTheOrganizationsBelowTheRoot() {
        person("done", EAST_BRANCH, 4);
        person("halfway", WEST_BRANCH, 3);
        person("idle", COAST_BRANCH, 0);

        assertThat(trial("24").organizations())
                .containsExactlyInAnyOrder(
                        row(CITY, new TargetTrial.Tally(2, 2, 1, 0, CreditHours.of("8"), CreditHours.ZERO)),
                        row(COAST, new TargetTrial.Tally(1, 1, 0, 0, CreditHours.of("32"), CreditHours.of("24"))));
    }

    @Test
    void showsWhomItChangesMostForEachEffectTheGravestFirst() {
        person("halfway", WEST_BRANCH, 4);
        for (int i = 10; i < 25; i++) {
            person("idle-" + i, COAST_BRANCH, i % 2);
        }

        var examples = trial("40").examples();

        assertThat(examples.getFirst())
                .isEqualTo(new TargetTrial.Example(
                        new PersonId("halfway"), TargetTrial.Effect.NEWLY_SHORT, asked("32", "0"), asked("40", "8")));
        assertThat(examples.subList(1, examples.size()))
                .hasSize(10)
                .allSatisfy(it -> assertThat(it.effect()).isEqualTo(TargetTrial.Effect.OTHER_TARGET));
    }

    @Test
    void changesNothingWhereTheRulesAskTheSame() {
        person("done", EAST_BRANCH, 4);

        var same = trial("32");

        assertThat(same.everybody().isAny()).isFalse();
        assertThat(same.examples()).isEmpty();
    }

    @Test
    void leavesOutWhoCameAfterTheYear() {
        people.add(Person.of(
                new PersonId("new"),
                "新来",
                new StaffNumber("new"),
                EAST_BRANCH,
                Status.of(Status.Standing.FULL, Instant.parse("2027-02-01T00:00:00Z")),
                LONG_AGO));

        assertThat(trial("40").everybody().people()).isZero();
    }

    @Test
    void tellsHowFarItIsAndEndsWithWhoeverDoesNotWait() {
        person("done", EAST_BRANCH, 4);
        var told = new ArrayList<Long>();

        trials.of(rules("40"), YEAR, told::add);

        assertThat(told).containsExactly(1L);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> trials.of(rules("40"), YEAR, it -> {
                    throw new CancellationException();
                }));
    }

    private TargetTrial.Done trial(String forMembers) {
        return trials.of(rules(forMembers), YEAR, it -> {});
    }

    /** Members are asked for other hours, secretaries for what they always were. */
    private static TargetTrials.Rules rules(String forMembers) {
        var norms = DEFAULT.norms();
        var members = norms.targets().getFirst().asking(CreditHours.of(forMembers));
        var other = new Norms(List.of(members, norms.targets().getLast()), norms.exemptions(), norms.joining());
        return new TargetTrials.Rules(
                DEFAULT,
                new RuleSet(
                        new RuleSetId("other:1"),
                        DEFAULT.validity(),
                        DEFAULT.conversions(),
                        DEFAULT.ceilings(),
                        DEFAULT.shares(),
                        DEFAULT.repeat(),
                        other));
    }

    private static TargetTrial.Asked asked(String hours, String missing) {
        return new TargetTrial.Asked(CreditHours.of(hours), 0, CreditHours.of(missing));
    }

    private static TargetTrial.Row row(OrganizationId id, TargetTrial.Tally tally) {
        return new TargetTrial.Row(TWO_CITIES.find(id).orElseThrow(), tally);
    }

    /** A member since long ago, who was at so many days of training: eight hours each. */
    private void person(String id, OrganizationId home, int days) {
        var person = new PersonId(id);
        people.add(Person.of(
                person, "成员 " + id, new StaffNumber(id), home, Status.of(Status.Standing.FULL, LONG_AGO), LONG_AGO));
        if (days > 0) {
            var deed = new Deed(Activity.TRAINING, Unit.DAY, BigDecimal.valueOf(days));
            platform.post(person, DEFAULT, deed, "training:" + id + ":2026");
        }
    }
}
