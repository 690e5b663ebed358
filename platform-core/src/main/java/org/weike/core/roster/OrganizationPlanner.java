package org.weike.core.roster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.SocialCreditCode;
import org.weike.core.roster.NameQuestion.About;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.roster.matching.NameMatch;
import org.weike.core.roster.matching.NameMatch.Candidate;
import org.weike.core.roster.matching.NameMatcher;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.TimeOrdered;

/** Plans the rows about organizations: finds which are there, hangs the others below them, in any order of the file. */
final class OrganizationPlanner {

    /** From here on, a row is taken for an organization of a slightly other name below the same node. */
    private static final int SURE_ENOUGH = 90;

    /** A name shorter than this stands below many nodes, so the same name elsewhere is another organization. */
    private static final int SPEAKING_NAME = 6;

    private final Ground ground;
    private final Questions questions;
    private final List<OrganizationDraft> drafts = new ArrayList<>();
    private final Map<String, List<OrganizationDraft>> byName = new HashMap<>();
    private final Map<String, OrganizationDraft> byCode = new HashMap<>();
    private final Map<SocialCreditCode, OrganizationDraft> byCreditCode = new HashMap<>();
    private final Map<String, List<Organization>> known = new HashMap<>();
    private final Map<OrganizationId, OrganizationDraft> claimed = new HashMap<>();
    private final Map<OrganizationId, Integer> depths = new HashMap<>();

    OrganizationPlanner(Ground ground, Questions questions) {
        this.ground = ground;
        this.questions = questions;
        ground.organizations()
                .forEach(it -> known.computeIfAbsent(key(it.name()), unseen -> new ArrayList<>(1))
                        .add(it));
    }

    private static String key(String name) {
        return NameMatcher.tidy(name);
    }

    void take(RowValues values) {
        var draft = new OrganizationDraft(values);
        drafts.add(draft);
        if (draft.name().isEmpty()) {
            return;
        }
        String code = values.text(Heading.CODE);
        OrganizationDraft sameCode = code.isEmpty() ? null : byCode.putIfAbsent(code, draft);
        if (sameCode != null) {
            twice(draft, Heading.CODE, sameCode);
        }
        OrganizationDraft sameCredit = draft.creditCode()
                .map(it -> byCreditCode.putIfAbsent(it, draft))
                .orElse(null);
        if (sameCredit != null) {
            twice(draft, Heading.CREDIT_CODE, sameCredit);
        }
        List<OrganizationDraft> namesakes = byName.computeIfAbsent(key(draft.name()), unseen -> new ArrayList<>(1));
        namesakes.stream()
                .filter(it -> key(it.above()).equals(key(draft.above()))
                        && it.values().text(Heading.PARENT_CODE).equals(values.text(Heading.PARENT_CODE)))
                .findFirst()
                .ifPresent(it -> twice(draft, Heading.ORGANIZATION, it));
        namesakes.add(draft);
    }

    private static void twice(OrganizationDraft draft, Heading heading, OrganizationDraft first) {
        draft.values()
                .problem(
                        heading,
                        Reason.TWICE_IN_FILE,
                        String.valueOf(first.values().place().row() + 1));
    }

    /** Plans everything that was taken; those above come before those below. */
    List<PlannedRow> plan() {
        var open = new ArrayDeque<OrganizationDraft>();
        var roots = new HashMap<OrganizationDraft, Organization>();
        for (OrganizationDraft draft : drafts) {
            above(draft).ifPresent(it -> {
                switch (it) {
                    case Parent.There there -> {
                        roots.put(draft, there.organization());
                        open.add(draft);
                    }
                    case Parent.InFile inFile -> inFile.draft().below().add(draft);
                    case Parent.Itself itself -> {
                        settle(draft, ground.tree().find(ground.node()).orElseThrow());
                        open.add(draft);
                    }
                }
            });
        }
        Set<OrganizationDraft> reached = new HashSet<>();
        while (!open.isEmpty()) {
            OrganizationDraft draft = open.remove();
            if (!reached.add(draft)) {
                continue;
            }
            Organization above = roots.get(draft);
            if (above != null && draft.planned().isEmpty() && !draft.values().isStopped()) {
                place(draft, above, depthOf(above));
            }
            for (OrganizationDraft below : draft.below()) {
                draft.planned()
                        .filter(it -> !draft.values().isStopped())
                        .ifPresentOrElse(
                                it -> roots.put(below, it),
                                () -> below.values().problem(Heading.PARENT, Reason.ORGANIZATION_NOT_READY));
                open.add(below);
            }
        }
        drafts.stream()
                .filter(it -> !reached.contains(it) && !it.values().isStopped())
                .forEach(it -> it.values().problem(Heading.PARENT, Reason.CYCLE));
        return drafts.stream()
                .sorted(Comparator.comparingInt(OrganizationDraft::depth))
                .map(OrganizationDraft::row)
                .toList();
    }

    private int depthOf(Organization above) {
        Integer planned = depths.get(above.id());
        return (planned == null ? ground.tree().path(above.id()).size() : planned) + 1;
    }

    /** What a row hangs below; nothing if that cannot be said, and then a problem says why. */
    private Optional<Parent> above(OrganizationDraft draft) {
        String code = draft.values().text(Heading.PARENT_CODE);
        if (!code.isEmpty()) {
            OrganizationDraft found = byCode.get(code);
            if (found == null) {
                draft.values().problem(Heading.PARENT_CODE, Reason.UNKNOWN_ORGANIZATION);
            }
            return Optional.ofNullable(found).map(Parent.InFile::new);
        }
        Organization node = ground.tree().find(ground.node()).orElseThrow();
        if (key(draft.name()).equals(key(node.name()))
                && (draft.above().isEmpty() || !byName.containsKey(key(draft.above())))) {
            return Optional.of(new Parent.Itself());
        }
        return draft.above().isEmpty() ? Optional.of(new Parent.There(node)) : named(draft);
    }

    private Optional<Parent> named(OrganizationDraft draft) {
        String name = draft.above();
        List<OrganizationDraft> inFile = byName.getOrDefault(key(name), List.of()).stream()
                .filter(it -> it.values().problems().stream().noneMatch(p -> p.reason() == Reason.TWICE_IN_FILE))
                .toList();
        List<Organization> there = known.getOrDefault(key(name), List.of());
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
        if (!inFile.isEmpty() || !there.isEmpty()) {
            return unclear(draft, Reason.UNSURE_ORGANIZATION, namesakes(there));
        }
        return switch (ground.likeness().find(name, "")) {
            case NameMatch.Certain it -> known(it.key());
            case NameMatch.Likely it -> {
                draft.values().problem(Heading.PARENT, Reason.LIKELY, likely(it));
                questions.taken(About.PARENT, name, "", it.candidate());
                yield known(it.candidate().key());
            }
            case NameMatch.Unsure it -> unclear(draft, Reason.UNSURE_ORGANIZATION, it.candidates());
            case NameMatch.Unknown it -> unclear(draft, Reason.UNKNOWN_ORGANIZATION, List.of());
        };
    }

    private Optional<Parent> unclear(OrganizationDraft draft, Reason reason, List<Candidate> candidates) {
        draft.values().problem(Heading.PARENT, reason, draft.above());
        questions.open(About.PARENT, draft.above(), "", candidates);
        return Optional.empty();
    }

    private static List<Candidate> namesakes(List<Organization> there) {
        return there.stream().map(it -> new Candidate(it.id().value(), 100)).toList();
    }

    private Optional<Parent> known(String id) {
        return ground.tree().find(new OrganizationId(id)).map(Parent.There::new);
    }

    private String likely(NameMatch.Likely match) {
        String name = ground.tree()
                .find(new OrganizationId(match.candidate().key()))
                .map(Organization::name)
                .orElse("");
        return match.candidate().confidence() + " " + name;
    }

    private void place(OrganizationDraft draft, Organization above, int depth) {
        Optional<Organization> there = existing(draft, above);
        if (there.isPresent() && claimed.putIfAbsent(there.get().id(), draft) != null) {
            twice(
                    draft,
                    Heading.ORGANIZATION,
                    Objects.requireNonNull(claimed.get(there.get().id())));
            return;
        }
        Organization before = there.orElse(null);
        Kind kind = before == null ? kindOf(draft, above) : before.kind();
        if (!check(draft, before, above, kind, depth)) {
            return;
        }
        Organization after = before == null ? create(draft, kind, above) : change(draft, before, above);
        Action action = actionOf(before, after);
        depths.put(after.id(), depth);
        draft.plan(after, depth, action, markOf(draft, before, after));
    }

    private void settle(OrganizationDraft draft, Organization there) {
        claimed.put(there.id(), draft);
        depths.put(there.id(), ground.tree().path(there.id()).size());
        draft.plan(there, 0, Action.SKIP, Mark.NONE);
    }

    private static Action actionOf(@Nullable Organization before, Organization after) {
        if (before == null) {
            return Action.CREATE;
        }
        if (before.equals(after)) {
            return Action.SKIP;
        }
        return Objects.equals(before.parent(), after.parent()) ? Action.UPDATE : Action.MOVE;
    }

    private static Kind kindOf(OrganizationDraft draft, Organization above) {
        return draft.kind().orElseGet(() -> switch (NameMatcher.sortOf(draft.name())) {
            case BRANCH -> Kind.BRANCH;
            case COMMITTEE -> Kind.COMMITTEE;
            case OTHER -> placeOrUnit(draft.name(), above);
        });
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

    private Optional<Organization> existing(OrganizationDraft draft, Organization above) {
        Optional<Organization> chosen = chosen(draft);
        if (chosen.isPresent()) {
            return chosen;
        }
        Optional<Organization> byCode =
                draft.creditCode().flatMap(it -> ground.tree().registered(it)).filter(it -> ground.inScope(it.id()));
        if (byCode.isPresent()) {
            return byCode;
        }
        for (String name : List.of(draft.name(), draft.values().text(Heading.FORMER_NAME))) {
            Optional<Organization> found = name.isEmpty() ? Optional.empty() : exactly(name, above);
            if (found.isPresent()) {
                return found;
            }
        }
        boolean saidToBeNew = ground.choice(draft.name(), draft.above()).isPresent();
        return saidToBeNew ? Optional.empty() : like(draft, above);
    }

    private Optional<Organization> chosen(OrganizationDraft draft) {
        return ground.choice(draft.name(), draft.above())
                .flatMap(it -> Optional.ofNullable(it.organization()))
                .flatMap(ground.tree()::find);
    }

    /** The one of this name below the same node, or the only one of a speaking name anywhere. */
    private Optional<Organization> exactly(String name, Organization above) {
        List<Organization> namesakes = known.getOrDefault(key(name), List.of());
        Optional<Organization> child =
                namesakes.stream().filter(it -> above.id().equals(it.parent())).findFirst();
        boolean speaking = namesakes.size() == 1
                && key(name).length() >= SPEAKING_NAME
                && byName.getOrDefault(key(name), List.of()).size() == 1;
        return child.isPresent() || !speaking ? child : Optional.of(namesakes.getFirst());
    }

    private Optional<Organization> like(OrganizationDraft draft, Organization above) {
        if (ground.tree().find(above.id()).isEmpty()
                || ground.tree().children(above.id()).isEmpty()) {
            return Optional.empty();
        }
        NameMatch match = ground.likeness().find(draft.name(), above.name());
        if (match instanceof NameMatch.Certain it) {
            return ground.tree()
                    .find(new OrganizationId(it.key()))
                    .filter(found -> above.id().equals(found.parent()));
        }
        return match instanceof NameMatch.Likely it ? likely(draft, above, it) : Optional.empty();
    }

    /** Whatever it is taken for is told and asked about: the one that is there, or a new one much like it. */
    private Optional<Organization> likely(OrganizationDraft draft, Organization above, NameMatch.Likely match) {
        Candidate candidate = match.candidate();
        Optional<Organization> taken = ground.tree()
                .find(new OrganizationId(candidate.key()))
                .filter(one -> above.id().equals(one.parent())
                        && candidate.confidence() >= SURE_ENOUGH
                        && !byName.containsKey(key(one.name())));
        if (taken.isPresent()) {
            draft.values().problem(Heading.ORGANIZATION, Reason.LIKELY, likely(match));
            questions.taken(About.ITSELF, draft.name(), draft.above(), candidate);
        } else {
            draft.values().problem(Heading.ORGANIZATION, Reason.LIKE_ANOTHER, likely(match));
            questions.open(About.ITSELF, draft.name(), draft.above(), List.of(candidate));
        }
        return taken;
    }

    private boolean check(
            OrganizationDraft draft, @Nullable Organization before, Organization above, Kind kind, int depth) {
        RowValues values = draft.values();
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
        draft.creditCode().ifPresent(code -> {
            if (kind != Kind.ENTERPRISE) {
                values.problem(Heading.CREDIT_CODE, Reason.CODE_OF_NO_ENTERPRISE);
            }
            ground.tree()
                    .registered(code)
                    .filter(it -> before == null || !it.id().equals(before.id()))
                    .ifPresent(it -> values.problem(Heading.CREDIT_CODE, Reason.TAKEN));
        });
        return !values.isStopped();
    }

    private Organization create(OrganizationDraft draft, Kind kind, Organization above) {
        var id = new OrganizationId(TimeOrdered.idAt(ground.now()));
        return new Organization(
                id, kind, draft.name(), above.id(), Set.of(), draft.creditCode().orElse(null), 1, ground.now());
    }

    private Organization change(OrganizationDraft draft, Organization before, Organization above) {
        var fields = new FieldKeeper(draft.values(), ground.mark(before.id().value()));
        boolean likely = draft.values().problems().stream()
                .anyMatch(it -> it.heading() == Heading.ORGANIZATION && it.reason() == Reason.LIKELY);
        String name = likely || chosen(draft).isPresent() || key(before.name()).equals(key(draft.name()))
                ? before.name()
                : fields.newer(Heading.ORGANIZATION, before.name(), draft.name());
        OrganizationId parent = before.id().equals(ground.node()) || before.parent() == null
                ? before.parent()
                : fields.newer(Heading.PARENT, before.parent(), above.id());
        SocialCreditCode code = draft.creditCode().isEmpty()
                ? before.creditCode()
                : fields.newerIfAny(
                        Heading.CREDIT_CODE,
                        before.creditCode(),
                        draft.creditCode().get());
        var after = new Organization(
                before.id(), before.kind(), name, parent, before.covers(), code, before.rev(), before.changed());
        return after.equals(before)
                ? before
                : new Organization(
                        before.id(),
                        before.kind(),
                        name,
                        parent,
                        before.covers(),
                        code,
                        before.rev() + 1,
                        ground.now());
    }

    private Mark markOf(OrganizationDraft draft, @Nullable Organization before, Organization after) {
        Map<Heading, Integer> prints = new EnumMap<>(Heading.class);
        prints.put(Heading.ORGANIZATION, Mark.print(after.name()));
        if (after.parent() != null) {
            prints.put(Heading.PARENT, Mark.print(after.parent()));
        }
        if (after.creditCode() != null) {
            prints.put(Heading.CREDIT_CODE, Mark.print(after.creditCode()));
        }
        draft.values().problems().stream()
                .filter(it -> it.reason() == Reason.KEPT)
                .forEach(it -> prints.remove(it.heading()));
        Mark old = before == null ? Mark.NONE : ground.mark(before.id().value());
        Mark left = old.with(after.id().value(), prints);
        return left.equals(old) ? Mark.NONE : left;
    }

    /** Every organization of the file that is or will be there, by the row that says so. */
    Map<OrganizationDraft, Organization> ready() {
        var ready = new LinkedHashMap<OrganizationDraft, Organization>();
        drafts.stream()
                .filter(it -> !it.values().isStopped())
                .forEach(it -> it.planned().ifPresent(organization -> ready.put(it, organization)));
        return ready;
    }

    /** The names in the file of organizations that are not good as they stand. */
    Set<String> notReady() {
        var names = new HashSet<String>();
        drafts.stream().filter(it -> it.values().isStopped()).forEach(it -> names.add(key(it.name())));
        return names;
    }

    /** What a row hangs below. */
    private sealed interface Parent {

        record There(Organization organization) implements Parent {}

        record InFile(OrganizationDraft draft) implements Parent {}

        /** The row is about the organization that the import is for. */
        record Itself() implements Parent {}
    }
}
