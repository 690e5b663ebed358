package org.weike.core.credit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.TestKeys;
import org.weike.core.organization.OrganizationFixture;
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
            List.of(
                    new RuleSet.Target(
                            RuleSet.Group.MEMBERS, CreditHours.of("32"), 0, "member-education-regulation-2019-20"),
                    new RuleSet.Target(
                            RuleSet.Group.SECRETARIES, CreditHours.of("56"), 1, "member-education-plan-2019-2023")));

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
        public boolean isMember(PersonId person) {
            return !person.equals(WORKER);
        }
    };

    static final RuleSets RULES = new RuleSets() {
        @Override
        public Optional<RuleSet> find(RuleSetId id) {
            return Optional.of(DEFAULT).filter(it -> it.id().equals(id));
        }

        @Override
        public RuleSet inForceAt(Instant instant) {
            return DEFAULT;
        }
    };

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
