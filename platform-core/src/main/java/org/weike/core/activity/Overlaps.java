package org.weike.core.activity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weike.core.credit.MeetingCredit;
import org.weike.core.credit.PostedMeeting;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.shared.PersonId;

/** Finds out who took part in something else at the same time, by what their account holds. */
@Component
final class Overlaps {

    private final BranchStudies studies;
    private final MeetingCredit credit;
    private final OrganizationDirectory directory;

    Overlaps(BranchStudies studies, MeetingCredit credit, OrganizationDirectory directory) {
        this.studies = studies;
        this.credit = credit;
        this.directory = directory;
    }

    /** The first other study of each that is in the way of this one. */
    List<StudyEntry.Overlap> of(BranchStudyId study, StudyForm form) {
        var sitting = form.proceedings().sitting();
        var known = new HashMap<BranchStudyId, Optional<BranchStudy>>();
        return form.participants().people().stream()
                .flatMap(person -> meetings(person, sitting)
                        .flatMap(it ->
                                other(it, person, study, sitting, id -> known.computeIfAbsent(id, studies::find))
                                        .stream())
                        .limit(1)
                        .map(it -> overlap(person, it)))
                .toList();
    }

    private Stream<PostedMeeting> meetings(PersonId person, Sitting sitting) {
        return credit.standing(person, sitting.day().getYear()).stream()
                .sorted(Comparator.comparing(PostedMeeting::reference));
    }

    /** Whether an entry goes back to another study that somebody took part in at the time. */
    boolean isWith(PostedMeeting meeting, PersonId person, BranchStudyId study, Sitting sitting) {
        return other(meeting, person, study, sitting, studies::find).isPresent();
    }

    /** No study goes over midnight, so those of other days need not be read. */
    private static Optional<BranchStudy> other(
            PostedMeeting meeting,
            PersonId person,
            BranchStudyId study,
            Sitting sitting,
            Function<BranchStudyId, Optional<BranchStudy>> find) {
        var from = meeting.from();
        if (from != null && !Sitting.dayOf(from).equals(sitting.day())) {
            return Optional.empty();
        }
        return StudyReference.parse(meeting.reference())
                .map(StudyReference::study)
                .filter(it -> !it.equals(study))
                .flatMap(find)
                .filter(it -> !it.isTakenBack() && it.last().includes(person))
                .filter(it -> it.last().sitting().overlaps(sitting));
    }

    private StudyEntry.Overlap overlap(PersonId person, BranchStudy other) {
        var said = other.last().form().proceedings();
        var branch = directory.get().find(other.node()).map(Organization::name).orElse("");
        return new StudyEntry.Overlap(person, said.topic(), branch, said.sitting());
    }
}
