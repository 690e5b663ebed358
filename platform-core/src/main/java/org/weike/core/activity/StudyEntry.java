package org.weike.core.activity;

import java.util.List;
import org.weike.core.shared.PersonId;

/** What came of entering or changing a study. */
public sealed interface StudyEntry {

    /** It is recorded, now or by the same form before, and will be credited whatever happens. */
    record Done(BranchStudy study) implements StudyEntry {}

    /** Some took part in something else at that time; nothing was recorded. */
    record Overlapping(List<Overlap> overlaps) implements StudyEntry {

        public Overlapping {
            overlaps = List.copyOf(overlaps);
        }
    }

    /** Nothing was recorded. */
    record Refused(Reason reason) implements StudyEntry {}

    /** Who took part in what other study at the same time, and of which branch that was. */
    record Overlap(PersonId person, String topic, String branch, Sitting sitting) {}

    /** Why a study cannot be recorded, changed or taken back. */
    enum Reason {
        /** The same form recorded something else before. */
        FORM_USED,
        /** The minutes are not in steps, or too many. */
        BAD_LENGTH,
        OVER_MIDNIGHT,
        NOT_OVER_YET,
        TOO_LONG_AGO,
        NOBODY,
        /** Somebody is neither at home at the branch nor a guest of it. */
        NOT_OF_THE_BRANCH,
        /** The rules of the day know no hours for it. */
        WORTH_NOTHING,
        /** Somebody changed it meanwhile. */
        CHANGED_MEANWHILE,
        TAKEN_BACK,
        CHANGED_TOO_OFTEN,
        /** It was entered too long ago; only who may correct the ledger still can. */
        TOO_LATE
    }
}
