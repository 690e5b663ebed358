package org.weike.core.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.activity.StudyEntry.Reason;

/** Says which times can be entered today. */
@Component
final class StudyBounds {

    private final BranchStudySettings settings;
    private final Clock clock;

    StudyBounds(BranchStudySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    StudySheet.Bounds today() {
        LocalDate today = Sitting.dayOf(clock.instant());
        return new StudySheet.Bounds(
                today.minusDays(settings.daysBack()), today, settings.stepMinutes(), settings.longestMinutes());
    }

    /** What a study can be corrected to: no earlier than it could be entered, or than it is, or at any time before. */
    StudySheet.Bounds correcting(BranchStudy study, boolean anyTime) {
        var today = today();
        var own = study.last().sitting().day();
        return anyTime ? today.since(LocalDate.EPOCH) : own.isBefore(today.first()) ? today.since(own) : today;
    }

    /** What speaks against the time as such. */
    Optional<Reason> problem(Sitting sitting) {
        return isMeasured(sitting) ? problem(sitting, today()) : Optional.of(Reason.BAD_LENGTH);
    }

    /** What speaks against another time for the study; as long as it is it may stay, whatever the steps are by now. */
    Optional<Reason> problem(Sitting sitting, BranchStudy study, boolean anyTime) {
        var own = study.last().sitting();
        if (sitting.equals(own)) {
            return Optional.empty();
        }
        return isMeasured(sitting) || sitting.minutes() == own.minutes()
                ? problem(sitting, correcting(study, anyTime))
                : Optional.of(Reason.BAD_LENGTH);
    }

    private boolean isMeasured(Sitting sitting) {
        return sitting.minutes() % settings.stepMinutes() == 0 && sitting.minutes() <= settings.longestMinutes();
    }

    private Optional<Reason> problem(Sitting sitting, StudySheet.Bounds bounds) {
        if (!sitting.endsOnItsDay()) {
            return Optional.of(Reason.OVER_MIDNIGHT);
        }
        if (sitting.until().isAfter(clock.instant())) {
            return Optional.of(Reason.NOT_OVER_YET);
        }
        return sitting.day().isBefore(bounds.first()) ? Optional.of(Reason.TOO_LONG_AGO) : Optional.empty();
    }

    /** Whether it was entered so long ago that its branch cannot change it any more. */
    boolean isPast(BranchStudy study) {
        Instant entered = study.first().entered().at();
        return Sitting.dayOf(entered).isBefore(today().first());
    }
}
