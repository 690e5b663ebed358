package org.weike.core.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.weike.core.credit.MeetingCredit;
import org.weike.core.search.Generation;
import org.weike.core.search.Search;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/**
 * Credits what studies owe: as soon as they are entered, or later if a crash came in between. Each change is carried
 * out in the order it was made, under names that are always the same, so doing it again posts nothing twice.
 */
@Component
class StudyCredit {

    private static final Logger LOG = LoggerFactory.getLogger(StudyCredit.class);
    private static final int MOST_AT_ONCE = 200;
    private static final int TRIES = 20;

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

    /**
     * Carries out every change that is left; one that comes meanwhile is left to whoever made it, or the next look. Who
     * is free by that may have been left out of something else at the time, which then owes it to them.
     */
    void settle(BranchStudy study) {
        Integer owes = study.owes();
        if (owes == null) {
            return;
        }
        var freed = new ArrayList<BranchStudy>();
        for (int change = owes; change <= study.changes(); change++) {
            freed.addAll(carryOut(study, change));
        }
        study.credits(study.changes()).forEach((person, edition) -> {
            if (edition < owes) {
                credit(study, person, edition);
            }
        });
        if (!studies.replace(study.settled(now()))) {
            LOG.info("study {} was changed while it was credited", study.id().value());
        }
        announce(study);
        freed.forEach(this::settle);
    }

    /** What owes something by that. */
    private List<BranchStudy> carryOut(BranchStudy study, int change) {
        var before = study.credits(change - 1);
        var after = study.credits(change);
        var freed = new LinkedHashSet<PersonId>();
        before.forEach((person, edition) -> {
            if (!edition.equals(after.get(person))) {
                credit.takeBack(person, study.meeting(edition));
                freed.add(person);
            }
        });
        after.forEach((person, edition) -> {
            if (edition == change) {
                credit(study, person, edition);
            }
        });
        return freed.isEmpty()
                ? List.of()
                : owing(study, freed, study.editions().get(change - 2).sitting());
    }

    private void credit(BranchStudy study, PersonId person, int edition) {
        var sitting = study.editions().get(edition - 1).sitting();
        credit.credit(person, study.meeting(edition), it -> overlaps.isWith(it, person, study.id(), sitting));
    }

    /** Has those studies owe credit in which somebody was left out who is free by now. */
    private List<BranchStudy> owing(BranchStudy study, Set<PersonId> freed, Sitting sitting) {
        return studies.attendedBy(freed, sitting.from().minus(Duration.ofDays(1)), sitting.until()).stream()
                .filter(it -> !it.id().equals(study.id()) && !it.isTakenBack())
                .filter(it -> it.last().sitting().overlaps(sitting))
                .filter(it -> it.credits(it.changes()).entrySet().stream()
                        .filter(part -> freed.contains(part.getKey()))
                        .anyMatch(part -> !credit.isKnown(part.getKey(), it.meeting(part.getValue()))))
                .flatMap(it -> owing(it.id()).stream())
                .toList();
    }

    /** Whoever writes to it at the same moment may have looked too early. */
    private Optional<BranchStudy> owing(BranchStudyId id) {
        for (int tried = 0; tried < TRIES; tried++) {
            var found = studies.find(id).filter(it -> !it.isTakenBack());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var owing = found.get().owingTheFreed(now());
            if (studies.replace(owing)) {
                return Optional.of(owing);
            }
        }
        throw new EditConflict("study " + id.value());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** Has the study read again for those who list it. */
    Generation announce(BranchStudy study) {
        return search.changed(BranchStudyRecords.KIND, List.of(study.id().value()));
    }
}
