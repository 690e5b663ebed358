package org.weike.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weike.core.organization.Organization;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.roster.matching.NameMatch;
import org.weike.core.roster.matching.NameMatch.Candidate;
import org.weike.core.roster.matching.NameMatcher;
import org.weike.core.roster.matching.Named;
import org.weike.core.shared.OrganizationId;

/** Says which organization the rows about persons mean: one below the import's node, or one that the file brings. */
final class Homes {

    private static final int MOST_QUESTIONS = 2_000;

    private final Ground ground;
    private final NameMatcher names;
    private final Set<String> notReady;
    private final Map<String, Organization> byId = new HashMap<>();
    private final Map<String, Organization> byCode = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    Homes(Ground ground, Map<OrganizationDraft, Organization> inFile, Set<String> notReady) {
        this.ground = ground;
        this.notReady = notReady;
        var all = new ArrayList<Named>();
        ground.organizations().forEach(it -> {
            byId.put(it.id().value(), it);
            all.add(ground.named(it));
        });
        inFile.forEach((draft, organization) -> {
            String code = draft.values().text(Heading.CODE);
            if (!code.isEmpty()) {
                byCode.put(code, organization);
            }
        });
        inFile.values().forEach(it -> byId.putIfAbsent(it.id().value(), it));
        inFile.forEach((draft, organization) ->
                all.add(new Named(organization.id().value(), names(draft, organization), above(organization))));
        this.names = new NameMatcher(all);
    }

    private static List<String> names(OrganizationDraft draft, Organization organization) {
        var names = new ArrayList<String>();
        names.add(organization.name());
        for (String other : List.of(draft.name(), draft.values().text(Heading.FORMER_NAME))) {
            if (!other.isEmpty() && !names.contains(other)) {
                names.add(other);
            }
        }
        return names;
    }

    private List<Named.Above> above(Organization organization) {
        var above = new ArrayList<Named.Above>();
        OrganizationId at = organization.parent();
        while (at != null && above.size() < 12) {
            Organization each = byId.containsKey(at.value())
                    ? byId.get(at.value())
                    : ground.tree().find(at).orElse(null);
            if (each == null) {
                break;
            }
            above.add(Ground.above(each));
            at = each.parent();
        }
        return above;
    }

    /** What a name means. */
    sealed interface Answer {

        /** This organization; the remark is empty where there is no doubt. */
        record Means(Organization organization, String remark) implements Answer {}

        /** Nobody knows yet. */
        record Open(Reason reason, List<Candidate> candidates) implements Answer {}
    }

    private static final class Question {

        private final String written;
        private final String above;
        private final List<Candidate> candidates;
        private int rows;

        Question(String written, String above, List<Candidate> candidates) {
            this.written = written;
            this.above = above;
            this.candidates = candidates;
        }
    }

    /** Sets the home of a row, or the problem why there is none. */
    Optional<Organization> of(RowValues values) {
        String code = values.text(Heading.CODE);
        if (!code.isEmpty() && byCode.containsKey(code)) {
            return Optional.ofNullable(byCode.get(code));
        }
        String written = values.text(Heading.ORGANIZATION);
        String above = values.text(Heading.PARENT);
        if (written.isEmpty()) {
            return homeWithoutName(values);
        }
        String key = NameChoice.key(written, above);
        Answer answer = answers.computeIfAbsent(key, unseen -> find(written, above));
        return switch (answer) {
            case Answer.Means it -> {
                if (!it.remark().isEmpty()) {
                    values.problem(Heading.ORGANIZATION, Reason.LIKELY, it.remark());
                }
                yield Optional.of(it.organization());
            }
            case Answer.Open it -> {
                values.problem(Heading.ORGANIZATION, it.reason(), written);
                ask(key, written, above, it.candidates());
                yield Optional.empty();
            }
        };
    }

    private Optional<Organization> homeWithoutName(RowValues values) {
        Optional<Organization> node = ground.tree()
                .find(ground.node())
                .filter(it -> !values.has(Heading.ORGANIZATION) && it.kind() == Organization.Kind.BRANCH);
        if (node.isEmpty()) {
            values.missing(Heading.ORGANIZATION);
        }
        return node;
    }

    private Answer find(String written, String above) {
        Optional<Organization> chosen = ground.choice(written, above)
                .flatMap(it -> Optional.ofNullable(it.organization()))
                .flatMap(ground.tree()::find);
        if (chosen.isPresent()) {
            return new Answer.Means(chosen.get(), "");
        }
        if (notReady.contains(NameMatcher.tidy(written))) {
            return new Answer.Open(Reason.ORGANIZATION_NOT_READY, List.of());
        }
        return switch (names.find(written, above)) {
            case NameMatch.Certain it -> means(it.key(), "");
            case NameMatch.Likely it ->
                means(it.candidate().key(), it.candidate().confidence() + " ");
            case NameMatch.Unsure it -> new Answer.Open(Reason.UNSURE_ORGANIZATION, it.candidates());
            case NameMatch.Unknown it -> new Answer.Open(Reason.UNKNOWN_ORGANIZATION, List.of());
        };
    }

    private Answer means(String key, String confidence) {
        Organization found = byId.get(key);
        if (found == null) {
            return new Answer.Open(Reason.UNKNOWN_ORGANIZATION, List.of());
        }
        return new Answer.Means(found, confidence.isEmpty() ? "" : confidence + found.name());
    }

    private void ask(String key, String written, String above, List<Candidate> candidates) {
        if (questions.size() < MOST_QUESTIONS || questions.containsKey(key)) {
            questions.computeIfAbsent(key, unseen -> new Question(written, above, candidates)).rows++;
        }
    }

    /** What somebody must choose; organizations that the file brings cannot be chosen before they are there. */
    List<NameQuestion> questions() {
        return questions.values().stream()
                .map(it -> new NameQuestion(
                        it.written,
                        it.above,
                        it.rows,
                        it.candidates.stream()
                                .map(one -> new NameQuestion.Proposal(new OrganizationId(one.key()), one.confidence()))
                                .filter(one -> ground.inScope(one.organization()))
                                .toList(),
                        null))
                .toList();
    }
}
