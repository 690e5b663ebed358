package org.weike.core.simulation.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weike.core.simulation.Attachment;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.Competency;
import org.weike.core.simulation.Evidence;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Option;
import org.weike.core.simulation.Role;

/** Knows all names of a draft, and reports names that it does not know. */
final class References {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> roles;
    private final List<String> evidence;
    private final List<String> competencies;
    private final List<String> attachments;
    private final Problems problems;

    References(CaseDraft draft, Problems problems) {
        draft.nodes().forEach(it -> nodes.putIfAbsent(it.id(), it));
        nodes.values().forEach(it -> {
            if (it instanceof Node.Decision decision) {
                options.put(
                        it.id(), decision.options().stream().map(Option::key).toList());
            }
        });
        roles = draft.roles().stream().map(Role::name).toList();
        evidence = draft.evidence().stream().map(Evidence::name).toList();
        competencies = draft.competencies().stream().map(Competency::name).toList();
        attachments = draft.attachments().stream().map(Attachment::name).toList();
        this.problems = problems;
    }

    void requireNode(String id, Position position) {
        require(id, nodes.keySet(), position, Code.NODE_UNKNOWN);
    }

    void requireRole(String name, Position position) {
        require(name, roles, position, Code.ROLE_UNKNOWN);
    }

    void requireEvidence(String name, Position position) {
        require(name, evidence, position, Code.EVIDENCE_UNKNOWN);
    }

    void requireCompetency(String name, Position position) {
        require(name, competencies, position, Code.COMPETENCY_UNKNOWN);
    }

    void requireAttachment(String name, Position position) {
        require(name, attachments, position, Code.ATTACHMENT_UNKNOWN);
    }

    void requireDecision(String id, Position position) {
        if (nodes.containsKey(id) && !options.containsKey(id)) {
            problems.suggest(position, Names.meant(id, options.keySet()), Code.NOT_A_DECISION, id);
        } else {
            requireNode(id, position);
        }
    }

    void requireOption(String decision, String key, Position position) {
        requireDecision(decision, position);
        var known = options.get(decision);
        if (known != null && !known.contains(key)) {
            problems.suggest(position, String.join(" ", known), Code.OPTION_UNKNOWN, key, decision);
        }
    }

    private void require(String name, Collection<String> known, Position position, Code code) {
        if (!known.contains(name) && !problems.isFull()) {
            problems.suggest(position, Names.meant(name, known), code, name);
        }
    }
}
