package org.weike.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Destination;
import org.weike.core.organization.DestinationFinder;
import org.weike.core.organization.Organization;
import org.weike.core.roster.NameQuestion.About;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.roster.matching.NameMatch;
import org.weike.core.roster.matching.NameMatch.Candidate;
import org.weike.core.roster.matching.NameMatcher;
import org.weike.core.roster.matching.Named;
import org.weike.core.shared.OrganizationId;

/**
 * Says which organization the rows about persons mean: one below the import's node, or one that the file brings. The
 * host of a floating member may lie elsewhere, and is then known by its code or its whole name alone.
 */
final class Homes {

    private final Ground ground;
    private final NameMatcher names;
    private final NotReady notReady;
    private final Map<String, Organization> byId = new HashMap<>();
    private final Map<String, Organization> codedInFile = new HashMap<>();
    private final Map<String, List<Organization>> coded = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Answer> hosts = new HashMap<>();
    private @Nullable DestinationFinder everywhere;
    private final Questions questions;

    Homes(Ground ground, Questions questions, Map<OrganizationDraft, Organization> inFile, NotReady notReady) {
        this.ground = ground;
        this.questions = questions;
        this.notReady = notReady;
        var all = new ArrayList<Named>();
        ground.organizations().forEach(it -> {
            byId.put(it.id().value(), it);
            all.add(ground.named(it));
            if (it.code() != null) {
                coded.computeIfAbsent(it.code().value(), unseen -> new ArrayList<>(1))
                        .add(it);
            }
        });
        inFile.forEach((draft, organization) -> {
            String code = draft.values().text(Heading.CODE);
            if (!code.isEmpty()) {
                codedInFile.put(code, organization);
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

        /** This organization. */
        record Means(Organization organization) implements Answer {}

        /** This organization, most likely. */
        record Likely(Organization organization, Candidate candidate) implements Answer {}

        /** Nobody knows yet. */
        record Open(Reason reason, List<Candidate> candidates) implements Answer {}
    }

    /** The home of a row, by code or by name; nothing where a problem says why there is none. */
    Optional<Organization> of(RowValues values, Resident resident) {
        String code = values.text(Heading.CODE);
        String written = values.text(Heading.ORGANIZATION);
        List<Organization> coded = code.isEmpty() ? List.of() : coded(code, resident);
        if (!coded.isEmpty()) {
            return coded(values, coded, resident);
        }
        if (!code.isEmpty() && (written.isEmpty() || listsCodes())) {
            boolean isListed = notReady.codes().contains(code);
            values.problem(Heading.CODE, isListed ? Reason.ORGANIZATION_NOT_READY : Reason.UNKNOWN_ORGANIZATION, code);
            return Optional.empty();
        }
        if (!code.isEmpty()) {
            values.problem(Heading.CODE, Reason.UNCHECKED_CODE);
        }
        return written.isEmpty()
                ? homeWithoutName(values)
                : named(values, written, values.text(Heading.PARENT), resident);
    }

    /** Whether the file itself lists organizations by code, so that one that it does not list is a slip. */
    private boolean listsCodes() {
        return !codedInFile.isEmpty() || !notReady.codes().isEmpty();
    }

    /**
     * Those of the code: the one that the file gives it to, or those that have it, of which one that houses such people
     * counts more. Different sources may give the same code.
     */
    private List<Organization> coded(String code, Resident resident) {
        Organization inFile = codedInFile.get(code);
        if (inFile != null) {
            return List.of(inFile);
        }
        List<Organization> there = notReady.codes().contains(code) ? List.of() : coded.getOrDefault(code, List.of());
        List<Organization> houses =
                there.stream().filter(it -> resident.canLiveIn(it.kind())).toList();
        return houses.isEmpty() ? there : houses;
    }

    /** What a code says counts more than a name, but a name that is another one's is not passed over. */
    private Optional<Organization> coded(RowValues values, List<Organization> coded, Resident resident) {
        String written = values.text(Heading.ORGANIZATION);
        List<Organization> calledSo = coded.stream()
                .filter(it -> NameMatcher.tidy(it.name()).equals(NameMatcher.tidy(written)))
                .toList();
        if (calledSo.size() == 1) {
            return Optional.of(calledSo.getFirst());
        }
        Optional<Organization> named = written.isEmpty()
                ? Optional.empty()
                : organizationOf(answer(written, values.text(Heading.PARENT), resident));
        Optional<Organization> both = named.filter(it -> isAmong(it, coded));
        if (both.isPresent()) {
            return both;
        }
        if (coded.size() > 1) {
            values.problem(Heading.CODE, Reason.UNSURE_ORGANIZATION, values.text(Heading.CODE));
            return Optional.empty();
        }
        if (named.isPresent()) {
            values.problem(
                    Heading.CODE,
                    Reason.CODE_AND_NAME_DISAGREE,
                    coded.getFirst().name());
            return Optional.empty();
        }
        return Optional.of(coded.getFirst());
    }

    private static boolean isAmong(Organization organization, List<Organization> coded) {
        return coded.stream().anyMatch(it -> it.id().equals(organization.id()));
    }

    private static Optional<Organization> organizationOf(Answer answer) {
        return switch (answer) {
            case Answer.Means it -> Optional.of(it.organization());
            case Answer.Likely it -> Optional.of(it.organization());
            case Answer.Open it -> Optional.empty();
        };
    }

    private Answer answer(String written, String above, Resident resident) {
        String key = resident + "\n" + NameChoice.key(written, above);
        return answers.computeIfAbsent(key, unseen -> find(written, above, resident));
    }

    private Optional<Organization> named(RowValues values, String written, String above, Resident resident) {
        var name = new Written(Heading.ORGANIZATION, About.HOME, written, above);
        return told(values, name, answer(written, above, resident));
    }

    /** Where the row says a floating member is hosted; nothing where it does not, or a problem says why. */
    Optional<Organization> hostOf(RowValues values) {
        String written = values.text(Heading.HOST);
        return written.isEmpty()
                ? Optional.empty()
                : told(
                        values,
                        new Written(Heading.HOST, About.HOST, written, ""),
                        hosts.computeIfAbsent(written, this::findHost));
    }

    /** One that is named exactly, even elsewhere, counts more than one here of a name like it. */
    private Answer findHost(String written) {
        List<Organization> coded = coded(written, Resident.MEMBER);
        if (coded.size() == 1) {
            return new Answer.Means(coded.getFirst());
        }
        Answer here = find(written, "", Resident.MEMBER);
        if (here instanceof Answer.Means) {
            return here;
        }
        return everywhere().find(written) instanceof Destination.Found exactly
                        && Resident.MEMBER.canLiveIn(exactly.place().kind())
                ? ground.tree()
                        .find(exactly.place().id())
                        .<Answer>map(Answer.Means::new)
                        .orElse(here)
                : here;
    }

    private DestinationFinder everywhere() {
        DestinationFinder finder = everywhere;
        if (finder == null) {
            finder = new DestinationFinder(ground.tree());
            everywhere = finder;
        }
        return finder;
    }

    /** A name as it stands in a row: in which column, what it stands for, and the one above it. */
    private record Written(Heading heading, About about, String name, String above) {}

    private Optional<Organization> told(RowValues values, Written written, Answer answer) {
        return switch (answer) {
            case Answer.Means it -> Optional.of(it.organization());
            case Answer.Likely it -> {
                values.problem(
                        written.heading(),
                        Reason.LIKELY,
                        it.candidate().confidence() + " " + it.organization().name());
                questions.taken(written.about(), written.name(), written.above(), it.candidate());
                yield Optional.of(it.organization());
            }
            case Answer.Open it -> {
                values.problem(written.heading(), it.reason(), written.name());
                questions.open(written.about(), written.name(), written.above(), it.candidates());
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

    private Answer find(String written, String above, Resident resident) {
        Optional<Organization> chosen = ground.choice(written, above)
                .flatMap(it -> Optional.ofNullable(it.organization()))
                .flatMap(ground.tree()::find);
        if (chosen.isPresent()) {
            return new Answer.Means(chosen.get());
        }
        if (notReady.names().contains(NameMatcher.tidy(written))) {
            return new Answer.Open(Reason.ORGANIZATION_NOT_READY, List.of());
        }
        return switch (names.find(written, above, it -> canHouse(it, resident))) {
            case NameMatch.Certain it -> known(it.key(), Answer.Means::new);
            case NameMatch.Likely it -> known(it.candidate().key(), found -> new Answer.Likely(found, it.candidate()));
            case NameMatch.Unsure it -> new Answer.Open(Reason.UNSURE_ORGANIZATION, it.candidates());
            case NameMatch.Unknown it -> new Answer.Open(Reason.UNKNOWN_ORGANIZATION, List.of());
        };
    }

    private boolean canHouse(String key, Resident resident) {
        Organization organization = byId.get(key);
        return organization != null && resident.canLiveIn(organization.kind());
    }

    private Answer known(String key, Function<Organization, Answer> answer) {
        Organization found = byId.get(key);
        return found == null ? new Answer.Open(Reason.UNKNOWN_ORGANIZATION, List.of()) : answer.apply(found);
    }
}
