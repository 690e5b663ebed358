package org.weike.core.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.weike.core.organization.Organization;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** What somebody needs at hand to enter a study: the branch, its people, what it did last, and the bounds. */
public record StudySheet(
        BranchStudyId fresh, Organization branch, List<Line> people, List<BranchStudy> latest, Bounds bounds) {

    public StudySheet {
        people = List.copyOf(people);
        latest = List.copyOf(latest);
    }

    /** The last study that stands. */
    public Optional<BranchStudy> last() {
        return latest.stream().filter(it -> !it.isTakenBack()).findFirst();
    }

    /** Somebody who may take part. */
    public record Line(PersonId id, String name, OrganizationId home) {}

    /** The first and the last day that can be entered, and the minutes that can be. */
    public record Bounds(LocalDate first, LocalDate last, int stepMinutes, int longestMinutes) {

        Bounds since(LocalDate day) {
            return new Bounds(day, last, stepMinutes, longestMinutes);
        }
    }
}
