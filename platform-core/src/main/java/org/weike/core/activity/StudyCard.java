package org.weike.core.activity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.Explanation;
import org.weike.core.organization.Organization;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonId;

/** A study with what it brought to whom, why it brought that, and whether the one who looks may change it to what. */
public record StudyCard(
        BranchStudy study,
        Organization branch,
        List<Line> lines,
        @Nullable Leader leader,
        @Nullable Explanation why,
        boolean isMine,
        StudySheet.Bounds bounds) {

    public StudyCard {
        lines = List.copyOf(lines);
    }

    /** How many were counted. */
    public long counted() {
        return lines.stream().filter(it -> it.state() == State.COUNTED).count();
    }

    /** Who led it. */
    public record Leader(PersonId person, String name) {}

    /** One of those who took part. */
    public record Line(
            PersonId person,
            String name,
            State state,
            @Nullable CreditEntry entry) {

        /** Empty for whom nothing stands. */
        public Optional<CreditHours> hours() {
            return entry == null
                    ? Optional.empty()
                    : Optional.of(
                            CreditHours.ofHundredths(entry.posting().change().hundredths()));
        }
    }

    /** What became of somebody's part. */
    public enum State {
        COUNTED,
        /** Not posted yet; it will be. */
        WAITING,
        /** Another study at the same time was counted first. */
        NOT_COUNTED,
        /** Posted and taken back. */
        TAKEN_BACK
    }
}
