package org.weike.core.activity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** What somebody studied with a branch. Studies name people by the id alone, and stay as the evidence of the others. */
@Component
final class HeldBranchStudies implements PersonalRecords {

    private final BranchStudies studies;

    HeldBranchStudies(BranchStudies studies) {
        this.studies = studies;
    }

    @Override
    public String part() {
        return "branchStudies";
    }

    @Override
    public List<Told> tell(PersonId person) {
        return studies.attendedBy(person).stream()
                .map(it -> Told.of("at", it.from())
                        .and("minutes", it.last().sitting().minutes())
                        .and("topic", it.last().form().proceedings().topic())
                        .and("organization", it.node().value()))
                .toList();
    }

    @Override
    public void forget(Erased person) {
        // Nothing here says who they were.
    }
}
