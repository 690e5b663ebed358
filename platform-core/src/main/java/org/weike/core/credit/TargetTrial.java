package org.weike.core.credit;

import java.util.List;
import org.weike.core.organization.Organization;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonId;

/** What came of trying what other rules would ask of people, with the hours of a year as they are now. */
public sealed interface TargetTrial {

    /**
     * What changes for everybody, for those at home at each organization right below the root or beneath it (at each
     * root where several have people), and for ten people for each effect, those for whom most changes first.
     */
    record Done(Tally everybody, List<Row> organizations, List<Example> examples) implements TargetTrial {

        public Done {
            organizations = List.copyOf(organizations);
            examples = List.copyOf(examples);
        }
    }

    /** These rules could not decide anything. */
    record Refused(List<RuleProblem> problems) implements TargetTrial {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * How many people were looked at; of how many something else is asked, how many miss nothing any more, and how many
     * newly miss something; and how much is missing in all, before and after.
     */
    record Tally(
            long people,
            long otherTarget,
            long newlyMet,
            long newlyShort,
            CreditHours missingBefore,
            CreditHours missingAfter) {

        static final Tally NOBODY = new Tally(0, 0, 0, 0, CreditHours.ZERO, CreditHours.ZERO);

        /** Whether these rules would change anything for anybody. */
        public boolean isAny() {
            return otherTarget + newlyMet + newlyShort > 0 || !missingBefore.equals(missingAfter);
        }

        Tally plus(Asked before, Asked after) {
            return new Tally(
                    people + 1,
                    otherTarget + (before.sameTarget(after) ? 0 : 1),
                    newlyMet + (before.isShort() && !after.isShort() ? 1 : 0),
                    newlyShort + (!before.isShort() && after.isShort() ? 1 : 0),
                    missingBefore.plus(before.missing()),
                    missingAfter.plus(after.missing()));
        }
    }

    /** What changes for those at home in an organization or below. */
    record Row(Organization organization, Tally tally) {}

    /** Somebody for whom something changes. */
    record Example(PersonId person, Effect effect, Asked before, Asked after) {

        /** How much more or less is missing, in hundredths, and how much more or less is asked. */
        long size() {
            return Math.abs(after.missing().hundredths() - before.missing().hundredths())
                    + Math.abs(after.hours().hundredths() - before.hours().hundredths());
        }
    }

    /** What is asked of somebody, nothing where it is zero hours and no training, and what is missing of the hours. */
    record Asked(CreditHours hours, int trainings, CreditHours missing) {

        public boolean isShort() {
            return missing.hundredths() > 0;
        }

        private boolean sameTarget(Asked other) {
            return hours.equals(other.hours) && trainings == other.trainings;
        }
    }

    /** What changes for somebody, the gravest first. */
    enum Effect {
        NEWLY_SHORT,
        NEWLY_MET,
        /** Another target, or as good as: still met, or still missed by more or less. */
        OTHER_TARGET
    }
}
