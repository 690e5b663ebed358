package org.weike.core.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weike.core.shared.OrganizationId;

/**
 * Which of many nodes can stand in a tree together, below one of its nodes, and what speaks against the others; where
 * one cannot stand, neither can what would hang below it.
 */
record Planting(List<Organization> sound, Map<OrganizationId, TreeProblem> problems) {

    static Planting of(OrganizationTree tree, OrganizationId within, Collection<Organization> nodes) {
        var problems = new LinkedHashMap<OrganizationId, TreeProblem>();
        List<Organization> sound = List.copyOf(nodes);
        int before;
        do {
            before = sound.size();
            OrganizationTree grown = tree.with(sound);
            sound.forEach(it -> problem(tree, grown, within, it).ifPresent(problem -> problems.put(it.id(), problem)));
            sound = sound.stream().filter(it -> !problems.containsKey(it.id())).toList();
        } while (sound.size() < before);
        return new Planting(sound, problems);
    }

    private static Optional<TreeProblem> problem(
            OrganizationTree tree, OrganizationTree grown, OrganizationId within, Organization node) {
        boolean hasLeft = tree.find(node.id()).isPresent() && !tree.isWithin(node.id(), within);
        return grown.problemWith(node)
                .or(() -> hasLeft || !grown.isWithin(node.id(), within)
                        ? Optional.of(TreeProblem.CHANGED_MEANWHILE)
                        : Optional.empty());
    }
}
