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

/**
 * Recognizes the organization that a row is about, if it is there already: by what somebody chose, by credit code, by
 * its name or former name, and at last by a name much like it.
 */
final class Recognition {

    /** From here on, a row is taken for an organization of a slightly other name below the same node. */
    private static final int SURE_ENOUGH = 90;

    /** A name shorter than this stands below many nodes, so the same name elsewhere is another organization. */
    private static final int SPEAKING_NAME = 6;

    private final Ground ground;
    private final Questions questions;
    private final OrganizationRows rows;

    Recognition(Ground ground, Questions questions, OrganizationRows rows) {
        this.ground = ground;
        this.questions = questions;
        this.rows = rows;
    }

    /** The one that is there; empty if the row's is new below that node. */
    Optional<Organization> find(OrganizationDraft draft, Organization above) {
        return chosen(draft)
                .or(() -> registered(draft))
                .or(() -> exactly(draft.name(), above))
                .or(() -> exactly(draft.values().text(Heading.FORMER_NAME), above))
                .or(() -> isSaidToBeNew(draft) ? Optional.empty() : alike(draft, above));
    }

    /** The one that somebody said is meant. */
    Optional<Organization> chosen(OrganizationDraft draft) {
        return ground.choice(draft.name(), draft.above())
                .flatMap(it -> Optional.ofNullable(it.organization()))
                .flatMap(ground.tree()::find);
    }

    private Optional<Organization> registered(OrganizationDraft draft) {
        return draft.creditCode().flatMap(ground.tree()::registered).filter(it -> ground.inScope(it.id()));
    }

    /** The one of this name below the same node, or the only one of a speaking name anywhere. */
    private Optional<Organization> exactly(String name, Organization above) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<Organization> namesakes = ground.named(name);
        boolean isSpeaking = namesakes.size() == 1
                && NameMatcher.tidy(name).length() >= SPEAKING_NAME
                && rows.named(name).size() == 1;
        return namesakes.stream()
                .filter(it -> above.id().equals(it.parent()))
                .findFirst()
                .or(() -> isSpeaking ? Optional.of(namesakes.getFirst()) : Optional.empty());
    }

    private boolean isSaidToBeNew(OrganizationDraft draft) {
        return ground.choice(draft.name(), draft.above()).isPresent();
    }

    private Optional<Organization> alike(OrganizationDraft draft, Organization above) {
        if (ground.tree().children(above.id()).isEmpty()) {
            return Optional.empty();
        }
        return switch (ground.likeness().find(draft.name(), above.name())) {
            case NameMatch.Certain it -> below(above, it.key());
            case NameMatch.Likely it -> likely(draft, above, it);
            case NameMatch.Unsure it -> Optional.empty();
            case NameMatch.Unknown it -> Optional.empty();
        };
    }

    private Optional<Organization> below(Organization above, String id) {
        return ground.tree()
                .find(new OrganizationId(id))
                .filter(it -> above.id().equals(it.parent()));
    }

    /** Whatever it is taken for is told and asked about: the one that is there, or a new one much like it. */
    private Optional<Organization> likely(OrganizationDraft draft, Organization above, NameMatch.Likely match) {
        Candidate candidate = match.candidate();
        Optional<Organization> taken = below(above, candidate.key())
                .filter(it -> candidate.confidence() >= SURE_ENOUGH
                        && rows.named(it.name()).isEmpty());
        if (taken.isPresent()) {
            draft.values().problem(Heading.ORGANIZATION, Reason.LIKELY, ground.worded(match));
            questions.taken(About.ITSELF, draft.name(), draft.above(), candidate);
        } else {
            draft.values().problem(Heading.ORGANIZATION, Reason.LIKE_ANOTHER, ground.worded(match));
            questions.open(About.ITSELF, draft.name(), draft.above(), List.of(candidate));
        }
        return taken;
    }
}
