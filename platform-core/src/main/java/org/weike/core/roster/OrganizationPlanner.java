package org.weike.core.roster;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
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
import org.weike.core.roster.Parents.Parent;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.roster.matching.NameMatcher;
import org.weike.core.shared.OrganizationId;

/** Plans the rows about organizations from the top down, in whatever order they stand in the file. */
final class OrganizationPlanner {

    private final Ground ground;
    private final OrganizationRows rows = new OrganizationRows();
    private final Parents parents;
    private final Recognition recognition;
    private final OrganizationWriter writer;
    private final Map<OrganizationId, OrganizationDraft> claimed = new HashMap<>();
    private final Map<OrganizationId, Integer> depths = new HashMap<>();

    OrganizationPlanner(Ground ground, Questions questions) {
        this.ground = ground;
        this.parents = new Parents(ground, questions, rows);
        this.recognition = new Recognition(ground, questions, rows);
        this.writer = new OrganizationWriter(ground, recognition);
    }

    void take(RowValues values) {
        rows.add(new OrganizationDraft(values));
    }

    /** Plans everything that was taken; those above come before those below. */
    List<PlannedRow> plan() {
        Map<OrganizationDraft, Organization> above = new HashMap<>();
        Deque<OrganizationDraft> open = new ArrayDeque<>();
        rows.all().forEach(draft -> parents.of(draft).ifPresent(it -> hang(draft, it, above, open)));
        Set<OrganizationDraft> reached = planDown(above, open);
        rows.all().stream()
                .filter(it -> !reached.contains(it) && !it.values().isStopped())
                .forEach(it -> it.values().problem(Heading.PARENT, Reason.CYCLE));
        return rows.all().stream()
                .sorted(Comparator.comparingInt(OrganizationDraft::depth))
                .map(OrganizationDraft::row)
                .toList();
    }

    private void hang(
            OrganizationDraft draft,
            Parent parent,
            Map<OrganizationDraft, Organization> above,
            Deque<OrganizationDraft> open) {
        switch (parent) {
            case Parent.There there -> {
                above.put(draft, there.organization());
                open.add(draft);
            }
            case Parent.InFile inFile -> inFile.draft().below().add(draft);
            case Parent.Itself itself -> {
                settle(draft, ground.tree().find(ground.node()).orElseThrow());
                open.add(draft);
            }
        }
    }

    /** Plans the open rows and all that hang below them; says which were reached. */
    private Set<OrganizationDraft> planDown(Map<OrganizationDraft, Organization> above, Deque<OrganizationDraft> open) {
        Set<OrganizationDraft> reached = new HashSet<>();
        while (!open.isEmpty()) {
            OrganizationDraft draft = open.remove();
            if (!reached.add(draft)) {
                continue;
            }
            Organization parent = above.get(draft);
            if (parent != null && draft.planned().isEmpty() && !draft.values().isStopped()) {
                place(draft, parent, depthOf(parent));
            }
            for (OrganizationDraft below : draft.below()) {
                draft.planned()
                        .filter(it -> !draft.values().isStopped())
                        .ifPresentOrElse(
                                it -> above.put(below, it),
                                () -> below.values().problem(Heading.PARENT, Reason.ORGANIZATION_NOT_READY));
                open.add(below);
            }
        }
        return reached;
    }

    private int depthOf(Organization above) {
        Integer planned = depths.get(above.id());
        return (planned == null ? ground.tree().path(above.id()).size() : planned) + 1;
    }

    private void place(OrganizationDraft draft, Organization above, int depth) {
        Optional<Organization> there = recognition.find(draft, above);
        if (there.isPresent() && claimed.putIfAbsent(there.get().id(), draft) != null) {
            draft.repeats(Objects.requireNonNull(claimed.get(there.get().id())), Heading.ORGANIZATION);
            return;
        }
        Organization before = there.orElse(null);
        if (writer.canStand(draft, before, above, depth)) {
            Organization after = writer.write(draft, before, above);
            depths.put(after.id(), depth);
            draft.plan(before, after, depth, actionOf(before, after), writer.markOf(draft, before, after));
        }
    }

    private void settle(OrganizationDraft draft, Organization there) {
        claimed.put(there.id(), draft);
        depths.put(there.id(), ground.tree().path(there.id()).size());
        draft.plan(there, there, 0, Action.SKIP, Mark.NONE);
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

    /** Every organization of the file that is or will be there, by the row that says so. */
    Map<OrganizationDraft, Organization> ready() {
        var ready = new LinkedHashMap<OrganizationDraft, Organization>();
        rows.all().stream()
                .filter(it -> !it.values().isStopped())
                .forEach(it -> it.planned().ifPresent(organization -> ready.put(it, organization)));
        return ready;
    }

    NotReady notReady() {
        var names = new HashSet<String>();
        var codes = new HashSet<String>();
        rows.all().stream().filter(it -> it.values().isStopped()).forEach(it -> {
            names.add(NameMatcher.tidy(it.name()));
            codes.add(it.values().text(Heading.CODE));
        });
        codes.remove("");
        return new NotReady(names, codes);
    }
}
