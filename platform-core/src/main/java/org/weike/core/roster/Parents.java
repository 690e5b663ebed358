package org.weike.core.roster;

import java.util.List;
import java.util.Optional;
import org.weike.core.organization.Organization;
import org.weike.core.roster.NameQuestion.About;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.roster.matching.NameMatch;
import org.weike.core.roster.matching.NameMatch.Candidate;
import org.weike.core.roster.matching.NameMatcher;
import org.weike.core.shared.OrganizationId;

/** Says what the rows about organizations hang below: one that is there, or another row, by code or by name. */
final class Parents {

    private final Ground ground;
    private final Questions questions;
    private final OrganizationRows rows;

    Parents(Ground ground, Questions questions, OrganizationRows rows) {
        this.ground = ground;
        this.questions = questions;
        this.rows = rows;
    }

    /** What a row hangs below. */
    sealed interface Parent {

        /** An organization that is there. */
        record There(Organization organization) implements Parent {}

        /** Another row of the file. */
        record InFile(OrganizationDraft draft) implements Parent {}

        /** The row is about the organization that the import is for. */
        record Itself() implements Parent {}
    }

    /** What the row hangs below; nothing if that cannot be said, and then a problem says why. */
    Optional<Parent> of(OrganizationDraft draft) {
        String code = draft.values().text(Heading.PARENT_CODE);
        if (!code.isEmpty()) {
            Optional<OrganizationDraft> found = rows.coded(code);
            if (found.isEmpty()) {
                draft.values().problem(Heading.PARENT_CODE, Reason.UNKNOWN_ORGANIZATION);
            }
            return found.map(Parent.InFile::new);
        }
        Organization node = ground.tree().find(ground.node()).orElseThrow();
        boolean isNode = NameMatcher.tidy(draft.name()).equals(NameMatcher.tidy(node.name()));
        if (isNode && (draft.above().isEmpty() || rows.named(draft.above()).isEmpty())) {
            return Optional.of(new Parent.Itself());
        }
        return draft.above().isEmpty() ? Optional.of(new Parent.There(node)) : named(draft);
    }

    private Optional<Parent> named(OrganizationDraft draft) {
        String name = draft.above();
        List<OrganizationDraft> inFile = rows.namedOnce(name);
        List<Organization> there = ground.named(name);
        if (inFile.size() == 1 && there.size() <= 1) {
            return Optional.of(new Parent.InFile(inFile.getFirst()));
        }
        if (inFile.isEmpty() && there.size() == 1) {
            return Optional.of(new Parent.There(there.getFirst()));
        }
        Optional<OrganizationId> chosen = ground.choice(name, "").flatMap(it -> Optional.ofNullable(it.organization()));
        if (chosen.isPresent()) {
            return chosen.flatMap(ground.tree()::find).map(Parent.There::new);
        }
        return inFile.isEmpty() && there.isEmpty()
                ? alike(draft)
                : unclear(draft, Reason.UNSURE_ORGANIZATION, namesakes(there));
    }

    private static List<Candidate> namesakes(List<Organization> there) {
        return there.stream().map(it -> new Candidate(it.id().value(), 100)).toList();
    }

    private Optional<Parent> alike(OrganizationDraft draft) {
        return switch (ground.likeness().find(draft.above(), "")) {
            case NameMatch.Certain it -> there(it.key());
            case NameMatch.Likely it -> {
                draft.values().problem(Heading.PARENT, Reason.LIKELY, ground.worded(it));
                questions.taken(About.PARENT, draft.above(), "", it.candidate());
                yield there(it.candidate().key());
            }
            case NameMatch.Unsure it -> unclear(draft, Reason.UNSURE_ORGANIZATION, it.candidates());
            case NameMatch.Unknown it -> unclear(draft, Reason.UNKNOWN_ORGANIZATION, List.of());
        };
    }

    private Optional<Parent> there(String id) {
        return ground.tree().find(new OrganizationId(id)).map(Parent.There::new);
    }

    private Optional<Parent> unclear(OrganizationDraft draft, Reason reason, List<Candidate> candidates) {
        draft.values().problem(Heading.PARENT, reason, draft.above());
        questions.open(About.PARENT, draft.above(), "", candidates);
        return Optional.empty();
    }
}
