package org.weike.core.credit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.TestKeys;
import org.weike.core.organization.OrganizationFixture;
import org.weike.core.organization.Person;
import org.weike.core.organization.Role;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** The default rules written down a second time, a home for everybody, and postings. */
final class CreditFixture {

    static final PersonId LI_NA = new PersonId("li-na");
    static final PersonId WORKER = new PersonId("worker");
    static final OrganizationId BRANCH = OrganizationFixture.EAST_BRANCH;
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final KeyRing KEYS = TestKeys.fresh();

    private static final Set<Status.Standing> MEMBERS = EnumSet.complementOf(EnumSet.of(Status.Standing.NOT_A_MEMBER));

    static final RuleSet DEFAULT = new RuleSet(
            new RuleSetId("default:1"),
            new RuleSet.Validity(Instant.parse("2018-12-31T16:00:00Z"), null),
            List.of(
                    new Conversion.ByDuration(
                            "online-lesson",
                            Activity.LESSON,
                            Counter.ONLINE,
                            List.of(band(0, "0.25"), band(15, "0.5"), band(30, "1"))),
                    perUnit("online-test", Activity.TEST, Counter.ONLINE, Unit.PIECE, "0.5"),
                    perUnit("training-day", Activity.TRAINING, Counter.CENTRALIZED, Unit.DAY, "8"),
                    perUnit("training-half-day", Activity.TRAINING, Counter.CENTRALIZED, Unit.HALF_DAY, "4"),
                    perUnit("lecture", Activity.LECTURE, Counter.CENTRALIZED, Unit.HALF_DAY, "4"),
                    perUnit("branch-study", Activity.BRANCH_STUDY, Counter.CENTRALIZED, Unit.HOUR, "1")),
            List.of(),
            List.of(new RuleSet.Share(Counter.CENTRALIZED, null), new RuleSet.Share(Counter.ONLINE, null)),
            RuleSet.Repeat.ONCE_A_YEAR,
            new Norms(
                    List.of(
                            new RuleSet.Target(
                                    RuleSet.Group.MEMBERS,
                                    new Whom(Set.of(), Set.of(), MEMBERS),
                                    CreditHours.of("32"),
                                    0,
                                    "member-education-regulation-2019-20"),
                            new RuleSet.Target(
                                    RuleSet.Group.SECRETARIES,
                                    new Whom(Set.of(Role.SECRETARY), Set.of(), MEMBERS),
                                    CreditHours.of("56"),
                                    1,
                                    "member-education-plan-2019-2023")),
                    List.of(),
                    Norms.Joining.BY_DAY));

    static final Homes HOMES = new Homes() {
        @Override
        public Optional<OrganizationId> home(PersonId person) {
            return Optional.of(BRANCH);
        }

        @Override
        public List<OrganizationId> places(PersonId person) {
            return List.of(BRANCH);
        }

        @Override
        public Optional<Person> find(PersonId person) {
            var standing = person.equals(WORKER) ? Status.Standing.NOT_A_MEMBER : Status.Standing.FULL;
            var status = Status.of(standing, Instant.parse("2020-03-02T01:00:00Z"));
            return Optional.of(Person.of(person, "李娜", new StaffNumber("S1"), BRANCH, status, NOW));
        }
    };

    static final RuleSets RULES = new InMemoryRuleSets(DEFAULT);

    private CreditFixture() {}

    static Posting posting(String lesson) {
        return new Posting(
                new EntryId("lesson:" + lesson + ":2026"),
                new CreditChange(25),
                Counter.ONLINE,
                DEFAULT.id(),
                "online-lesson",
                new Evidence(Evidence.Kind.LESSON_ATTEMPT, "attempt-" + lesson, NOW),
                NOW,
                BRANCH,
                null);
    }

    private static Conversion.Band band(int fromMinutes, String hours) {
        return new Conversion.Band(fromMinutes, CreditHours.of(hours));
    }

    private static Conversion perUnit(String rule, Activity activity, Counter counter, Unit unit, String each) {
        return new Conversion.PerUnit(rule, activity, counter, unit, CreditHours.of(each));
    }
}
