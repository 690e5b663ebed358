package org.weike.core.activity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.credit.Explanation;
import org.weike.core.credit.Meetings;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;

/** Tells of the edition of a study that an entry rests on. */
@Component
final class BranchMeetings implements Meetings {

    private final BranchStudies studies;
    private final OrganizationDirectory directory;

    BranchMeetings(BranchStudies studies, OrganizationDirectory directory) {
        this.studies = studies;
        this.directory = directory;
    }

    @Override
    public Optional<Explanation.Meeting> find(String reference) {
        return StudyReference.parse(reference)
                .flatMap(it -> studies.find(it.study())
                        .flatMap(study -> study.edition(it.edition()).map(edition -> meeting(study, edition))));
    }

    private Explanation.Meeting meeting(BranchStudy study, Edition edition) {
        var said = edition.form().proceedings();
        var sitting = said.sitting();
        return new Explanation.Meeting(said.topic(), branch(study), sitting.from(), sitting.until(), said.place());
    }

    private String branch(BranchStudy study) {
        return directory
                .get()
                .find(study.node())
                .map(Organization::name)
                .orElse(study.node().value());
    }
}
