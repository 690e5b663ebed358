package org.weike.core.simulation.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.TimeLimit.Timeout;

/** Which node can follow which, whatever the conditions say. */
final class Reachability {

    private final Map<String, List<String>> targets = new HashMap<>();

    Reachability(CaseDraft draft) {
        draft.nodes().forEach(it -> targets.put(it.id(), targetsOf(it)));
    }

    /** Whether the decision has points and can be met a second time, so that its first answer must be remembered. */
    boolean scoresTwice(Node.Decision decision) {
        boolean scored = decision.options().stream()
                .anyMatch(it -> !it.assessment().awards().isEmpty());
        return scored && comesBack(decision.id());
    }

    private boolean comesBack(String node) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(targets.getOrDefault(node, List.of()));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.equals(node)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(targets.getOrDefault(next, List.of()));
            }
        }
        return false;
    }

    /** Every node that the node names as one to go to. */
    static List<String> targetsOf(Node node) {
        var targets = new ArrayList<String>();
        switch (node) {
            case Node.Narrative it -> targets.add(it.next());
            case Node.Inject it -> targets.add(it.next());
            case Node.Investigation it -> targets.add(it.next());
            case Node.Check it -> {
                it.branches().forEach(branch -> targets.add(branch.target()));
                targets.add(it.otherwise());
            }
            case Node.Chance it -> it.outcomes().forEach(outcome -> targets.add(outcome.target()));
            case Node.Decision it -> {
                it.options().forEach(option -> targets.add(option.target()));
                targets.add(it.next());
                if (it.answering().limit().timeout() instanceof Timeout.GoTo timeout) {
                    targets.add(timeout.node());
                }
            }
            case Node.Ending ignored -> {}
        }
        targets.removeIf(String::isEmpty);
        return targets;
    }

    /** Evidence that costs something to get, and so must not be got twice. */
    static Set<String> leadsWithEffects(CaseDraft draft) {
        return draft.nodes().stream()
                .filter(Node.Investigation.class::isInstance)
                .flatMap(it -> ((Node.Investigation) it).leads().stream())
                .filter(it -> !it.effects().isEmpty())
                .map(Node.Lead::evidence)
                .collect(Collectors.toSet());
    }

    static boolean hasRedLine(CaseDraft draft) {
        return draft.nodes().stream()
                .filter(Node.Decision.class::isInstance)
                .flatMap(it -> ((Node.Decision) it).options().stream())
                .anyMatch(it -> it.assessment().redLine());
    }
}
