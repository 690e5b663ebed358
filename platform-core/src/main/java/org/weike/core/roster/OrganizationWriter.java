package org.weike.core.roster;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationCode;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.SocialCreditCode;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.roster.matching.NameMatcher;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.TimeOrdered;

/**
 * Writes an organization as its row would have it, checks that it can stand so, and says what the row leaves marked.
 */
final class OrganizationWriter {

    private final Ground ground;
    private final Recognition recognition;

    OrganizationWriter(Ground ground, Recognition recognition) {
        this.ground = ground;
        this.recognition = recognition;
    }

    /** Whether the row's organization can hang there at this depth; problems say why not. */
    boolean canStand(OrganizationDraft draft, @Nullable Organization before, Organization above, int depth) {
        RowValues values = draft.values();
        Kind kind = kindOf(draft, before, above);
        if (before != null && draft.kind().filter(it -> it != kind).isPresent()) {
            values.problem(Heading.KIND, Reason.CONTRADICTION);
        }
        if (!kind.hangsBelow(above.kind())) {
            values.problem(Heading.PARENT, Reason.WRONG_KIND_OF_PARENT);
        }
        if (depth > OrganizationTree.MAX_DEPTH) {
            values.problem(Heading.PARENT, Reason.TOO_DEEP);
        }
        if (before != null && ground.tree().isWithin(above.id(), before.id())) {
            values.problem(Heading.PARENT, Reason.CYCLE);
        }
        draft.creditCode().ifPresent(it -> checkCode(values, it, kind, before));
        return !values.isStopped();
    }

    private void checkCode(RowValues values, SocialCreditCode code, Kind kind, @Nullable Organization before) {
        if (kind != Kind.ENTERPRISE) {
            values.problem(Heading.CREDIT_CODE, Reason.CODE_OF_NO_ENTERPRISE);
        }
        ground.tree()
                .registered(code)
                .filter(it -> before == null || !it.id().equals(before.id()))
                .ifPresent(it -> values.problem(Heading.CREDIT_CODE, Reason.TAKEN));
    }

    private static Kind kindOf(OrganizationDraft draft, @Nullable Organization before, Organization above) {
        return before == null ? draft.kind().orElseGet(() -> usualKind(draft.name(), above)) : before.kind();
    }

    private static Kind usualKind(String name, Organization above) {
        return switch (NameMatcher.sortOf(name)) {
            case BRANCH -> Kind.BRANCH;
            case COMMITTEE -> Kind.COMMITTEE;
            case OTHER -> placeOrUnit(name, above);
        };
    }

    private static Kind placeOrUnit(String name, Organization above) {
        char last = name.charAt(name.length() - 1);
        if (above.kind() == Kind.PROVINCE && "市州盟".indexOf(last) >= 0) {
            return Kind.CITY;
        }
        if (above.kind() == Kind.CITY && "县区市旗".indexOf(last) >= 0) {
            return Kind.COUNTY;
        }
        return above.kind().isUnit() ? Kind.SITE : Kind.ENTERPRISE;
    }

    /** The organization as it will be; the same as before where the row says nothing new. */
    Organization write(OrganizationDraft draft, @Nullable Organization before, Organization above) {
        return before == null ? create(draft, above) : change(draft, before, above);
    }

    private Organization create(OrganizationDraft draft, Organization above) {
        var id = new OrganizationId(TimeOrdered.idAt(ground.now()));
        SocialCreditCode creditCode = draft.creditCode().orElse(null);
        return new Organization(
                id,
                kindOf(draft, null, above),
                draft.name(),
                above.id(),
                Set.of(),
                creditCode,
                draft.codeOr(null),
                1,
                ground.now());
    }

    private Organization change(OrganizationDraft draft, Organization before, Organization above) {
        var fields = new FieldKeeper(draft.values(), ground.mark(before.id().value()));
        String name = namesItOtherwise(draft, before)
                ? fields.newer(Heading.ORGANIZATION, before.name(), draft.name())
                : before.name();
        OrganizationId parent = before.id().equals(ground.node()) || before.parent() == null
                ? before.parent()
                : fields.newer(Heading.PARENT, before.parent(), above.id());
        SocialCreditCode creditCode = draft.creditCode().isEmpty()
                ? before.creditCode()
                : fields.newerIfAny(
                        Heading.CREDIT_CODE,
                        before.creditCode(),
                        draft.creditCode().get());
        OrganizationCode code = draft.codeOr(before.code());
        boolean isSame = name.equals(before.name())
                && Objects.equals(parent, before.parent())
                && Objects.equals(creditCode, before.creditCode())
                && Objects.equals(code, before.code());
        return isSame
                ? before
                : new Organization(
                        before.id(),
                        before.kind(),
                        name,
                        parent,
                        before.covers(),
                        creditCode,
                        code,
                        before.rev() + 1,
                        ground.now());
    }

    /** Whether the row gives the organization another name, rather than being recognized under one. */
    private boolean namesItOtherwise(OrganizationDraft draft, Organization before) {
        boolean isLikely = draft.values().problems().stream()
                .anyMatch(it -> it.heading() == Heading.ORGANIZATION && it.reason() == Reason.LIKELY);
        boolean isSame = NameMatcher.tidy(before.name()).equals(NameMatcher.tidy(draft.name()));
        return !isLikely && !isSame && recognition.chosen(draft).isEmpty();
    }

    /** What the row leaves in the organization's fields; nothing where the marks are so already. */
    Mark markOf(OrganizationDraft draft, @Nullable Organization before, Organization after) {
        Map<Heading, Integer> prints = new EnumMap<>(Heading.class);
        prints.put(Heading.ORGANIZATION, Mark.print(after.name()));
        if (after.parent() != null) {
            prints.put(Heading.PARENT, Mark.print(after.parent()));
        }
        if (after.creditCode() != null) {
            prints.put(Heading.CREDIT_CODE, Mark.print(after.creditCode()));
        }
        Mark old = before == null ? Mark.NONE : ground.mark(before.id().value());
        return old.newer(after.id().value(), prints, draft.values().problems());
    }
}
