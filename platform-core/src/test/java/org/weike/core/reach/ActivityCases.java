package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.BRANCH;
import static org.weike.core.reach.ReachWorld.PLATFORM;
import static org.weike.core.reach.ReachWorld.WEST_BRANCH;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.weike.core.TestPlatform;
import org.weike.core.activity.BranchStudy;
import org.weike.core.activity.BranchStudyDesk;
import org.weike.core.activity.BranchStudyId;
import org.weike.core.activity.Participants;
import org.weike.core.activity.Proceedings;
import org.weike.core.activity.Sitting;
import org.weike.core.activity.StudyEntry;
import org.weike.core.activity.StudyForm;
import org.weike.core.credit.Correction;
import org.weike.core.credit.CreditTime;
import org.weike.core.organization.Role;
import org.weike.core.search.Filter;

/** What branches studied. */
@Component
final class ActivityCases implements ReachCases {

    private final ReachWorld world;
    private final BranchStudyDesk desk;

    ActivityCases(ReachWorld world, BranchStudyDesk desk) {
        this.world = world;
        this.desk = desk;
    }

    @Override
    public List<DeskCases> cases() {
        var secretary = Role.SECRETARY;
        return List.of(DeskCases.of(BranchStudyDesk.class)
                .byNode("sheet", secretary, () -> given(BRANCH).butNever(WEST_BRANCH))
                .byNode(
                        "record",
                        secretary,
                        () -> given(BRANCH, fresh(), form()).butNever(WEST_BRANCH, fresh(), form()))
                .byNode("correct", secretary, () -> given(study().id(), 1, form()))
                .byNode("takeBack", secretary, () -> given(study().id(), 1, Correction.Ground.COUNTED_TWICE))
                .byNode("open", secretary, () -> given(study().id()))
                .byNode("find", secretary, () -> {
                    var id = study().id().value();
                    world.indexed("branchStudy", id);
                    return given(BranchStudyDesk.ALL.where(new Filter.Ids(Set.of(id))))
                            .showing(id);
                }));
    }

    private static BranchStudyId fresh() {
        return new BranchStudyId(UUID.randomUUID().toString());
    }

    private StudyForm form() {
        var yesterday = CreditTime.dayOf(TestPlatform.MONDAY_AT_NINE).minusDays(1);
        return new StudyForm(
                new Proceedings(Sitting.of(yesterday, LocalTime.NOON, 60), "学习党章", null, null),
                Participants.of(List.of(world.person().id())));
    }

    private BranchStudy study() {
        return ((StudyEntry.Done) desk.record(PLATFORM, BRANCH, fresh(), form())).study();
    }
}
