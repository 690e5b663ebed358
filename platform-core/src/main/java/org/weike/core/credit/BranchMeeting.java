package org.weike.core.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.weike.core.shared.OrganizationId;

/** A meeting at which a branch studied: what its record is referred to by, which branch, when, and how long. */
public record BranchMeeting(String reference, OrganizationId branch, Instant from, int minutes) {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    /** The year that it is counted in: the one that it was held in, whenever somebody wrote that down. */
    public int year() {
        return CreditTime.yearOf(from);
    }

    EntryId entry() {
        return EntryId.branchStudy(reference);
    }

    /** What the rules make of it in the unit that they count such meetings in; empty where they know none. */
    Optional<Weighed> by(RuleSet rules) {
        return Stream.of(
                        new Deed(Activity.BRANCH_STUDY, Unit.HOUR, hours()),
                        new Deed(Activity.BRANCH_STUDY, Unit.MINUTE, BigDecimal.valueOf(minutes)),
                        new Deed(Activity.BRANCH_STUDY, Unit.PIECE, BigDecimal.ONE))
                .flatMap(it -> rules.award(it.activity(), it.unit(), it.amount()).stream()
                        .map(award -> new Weighed(it, award)))
                .findFirst();
    }

    /** Exact for steps of three minutes; whoever records other ones has them rounded here, and only here. */
    private BigDecimal hours() {
        return BigDecimal.valueOf(minutes).divide(MINUTES_OF_AN_HOUR, 2, RoundingMode.HALF_UP);
    }

    /** How much it was, and what that is worth. */
    record Weighed(Deed deed, RuleSet.Award award) {}
}
