package org.weike.core.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.weike.core.credit.MeetingCredit;
import org.weike.core.search.Generation;
import org.weike.core.search.Search;
import org.weike.core.shared.EditConflict;

/**
 * Credits what studies owe: as soon as they are entered, or later if a crash came in between. Each change is carried
 * out in the order it was made, under names that are always the same, so doing it again posts nothing twice.
 */
@Component
class StudyCredit {

    private static final Logger LOG = LoggerFactory.getLogger(StudyCredit.class);
    private static final int MOST_AT_ONCE = 200;

    private final BranchStudies studies;
    private final MeetingCredit credit;
    private final Overlaps overlaps;
    private final Search search;
    private final Clock clock;

    StudyCredit(BranchStudies studies, MeetingCredit credit, Overlaps overlaps, Search search, Clock clock) {
        this.studies = studies;
        this.credit = credit;
        this.overlaps = overlaps;
        this.search = search;
        this.clock = clock;
    }

    /** Settles what was left. */
    @Scheduled(initialDelayString = "${weike.debts.first:PT10S}", fixedDelayString = "${weike.debts.every:PT1M}")
    void settleAll() {
        for (BranchStudy each : studies.owing(MOST_AT_ONCE)) {
            try {
                settle(each);
            } catch (EditConflict busy) {
                LOG.warn("study {} goes on owing credit", each.id().value(), busy);
            }
        }
    }

    /** Carries out every change that is left; one that comes meanwhile is left to whoever made it, or the next look. */
    void settle(BranchStudy study) {
        Integer owes = study.owes();
        if (owes == null) {
            return;
        }
        for (int change = owes; change <= study.changes(); change++) {
            carryOut(study, change);
        }
        if (!studies.replace(study.settled(Instant.ofEpochMilli(clock.millis())))) {
            LOG.info("study {} was changed while it was credited", study.id().value());
        }
        announce(study);
    }

    private void carryOut(BranchStudy study, int change) {
        var before = study.credits(change - 1);
        var after = study.credits(change);
        before.forEach((person, edition) -> {
            if (!edition.equals(after.get(person))) {
                credit.takeBack(person, study.meeting(edition));
            }
        });
        after.forEach((person, edition) -> {
            if (edition == change) {
                var sitting = study.editions().get(edition - 1).sitting();
                credit.credit(person, study.meeting(edition), it -> overlaps.isWith(it, person, study.id(), sitting));
            }
        });
    }

    /** Has the study read again for those who list it. */
    Generation announce(BranchStudy study) {
        return search.changed(BranchStudyRecords.KIND, List.of(study.id().value()));
    }
}
