package org.weike.core.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationCode;
import org.weike.core.organization.SocialCreditCode;
import org.weike.core.roster.RowProblem.Reason;

/** A row about an organization while it is planned. */
final class OrganizationDraft {

    private static final int LONGEST_NAME = 120;

    private final RowValues values;
    private final Optional<Kind> kind;
    private final Optional<SocialCreditCode> creditCode;
    private final List<OrganizationDraft> below = new ArrayList<>();
    private @Nullable Organization planned;
    private @Nullable Organization before;
    private int depth;
    private Action action = Action.SKIP;
    private Mark mark = Mark.NONE;

    OrganizationDraft(RowValues values) {
        this.values = values;
        this.kind = values.read(Heading.KIND, RosterWords::kind, Reason.WRONG_FORM);
        this.creditCode = values.read(Heading.CREDIT_CODE, OrganizationDraft::creditCode, Reason.CHECK_DIGIT);
        if (name().isEmpty()) {
            values.missing(Heading.ORGANIZATION);
        }
        if (name().length() > LONGEST_NAME) {
            values.problem(Heading.ORGANIZATION, Reason.TOO_LONG, String.valueOf(LONGEST_NAME));
        }
        if (values.text(Heading.CODE).length() > OrganizationCode.LONGEST) {
            values.problem(Heading.CODE, Reason.TOO_LONG, String.valueOf(OrganizationCode.LONGEST));
        }
    }

    private static Optional<SocialCreditCode> creditCode(String text) {
        try {
            return Optional.of(new SocialCreditCode(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    RowValues values() {
        return values;
    }

    String name() {
        return values.text(Heading.ORGANIZATION);
    }

    String above() {
        return values.text(Heading.PARENT);
    }

    Optional<Kind> kind() {
        return kind;
    }

    Optional<SocialCreditCode> creditCode() {
        return creditCode;
    }

    /** The code that the row gives; the one that there is, where it gives none or one that is too long. */
    @Nullable OrganizationCode codeOr(@Nullable OrganizationCode there) {
        String text = values.text(Heading.CODE);
        return text.isBlank() || text.length() > OrganizationCode.LONGEST ? there : new OrganizationCode(text);
    }

    List<OrganizationDraft> below() {
        return below;
    }

    /** Says that this row has the same there as an earlier one. */
    void repeats(OrganizationDraft first, Heading heading) {
        values.problem(
                heading,
                Reason.TWICE_IN_FILE,
                String.valueOf(first.values.place().row() + 1));
    }

    void plan(@Nullable Organization there, Organization organization, int level, Action what, Mark left) {
        before = there;
        planned = organization;
        depth = level;
        action = what;
        mark = left;
    }

    Optional<Organization> planned() {
        return Optional.ofNullable(planned);
    }

    int depth() {
        return depth;
    }

    PlannedRow row() {
        Organization after = planned;
        if (values.isStopped() || after == null) {
            return PlannedRow.refused(values.place(), name(), values.problems());
        }
        RowChange change = action.writes() ? new RowChange.OfOrganization(after, depth, before) : new RowChange.None();
        return new PlannedRow(values.place(), action, name(), change, values.problems(), mark);
    }
}
