package org.weike.core.activity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.credit.MeetingCredit;
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
        int year = sitting.day().getYear();
        return form.participants().people().stream()
                .flatMap(person -> credit.standing(person, year).stream()
                        .sorted()
                        .flatMap(it -> other(it, person, study, sitting).stream())
                        .limit(1)
                        .map(it -> overlap(person, it)))
                .toList();
    }

    /** Whether an entry's reference is to another study that somebody took part in at the time. */
    boolean isWith(String reference, PersonId person, BranchStudyId study, Sitting sitting) {
        return other(reference, person, study, sitting).isPresent();
    }

    private Optional<BranchStudy> other(String reference, PersonId person, BranchStudyId study, Sitting sitting) {
        return StudyReference.parse(reference).filter(it -> !it.study().equals(study)).stream()
                .flatMap(it -> studies.find(it.study()).stream())
                .filter(it -> !it.isTakenBack() && it.last().includes(person))
                .filter(it -> it.last().sitting().overlaps(sitting))
                .findFirst();
    }

    private StudyEntry.Overlap overlap(PersonId person, BranchStudy other) {
        var said = other.last().form().proceedings();
        var branch = directory.get().find(other.node()).map(Organization::name).orElse("");
        return new StudyEntry.Overlap(person, said.topic(), branch, said.sitting());
    }
}
