package org.weike.core.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/**
 * What somebody studied with a branch or led there, also where that was corrected or taken back. Studies name people by
 * the id alone, and stay as the evidence of the others.
 */
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
        return studies.naming(person).stream()
                .map(it -> Told.of("at", it.from())
                        .and("minutes", it.last().sitting().minutes())
                        .and("topic", it.last().form().proceedings().topic())
                        .and("organization", it.node().value())
                        .and("tookPart", it.last().includes(person))
                        .and(
                                "led",
                                person.equals(it.last().form().participants().leader()))
                        .and("takenBack", takenBack(it)))
                .toList();
    }

    private static @Nullable Instant takenBack(BranchStudy study) {
        var takenBack = study.takenBack();
        return takenBack == null ? null : takenBack.entered().at();
    }

    @Override
    public void forget(Erased person) {
        // Nothing here says who they were.
    }
}
