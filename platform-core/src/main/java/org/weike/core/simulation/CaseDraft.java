package org.weike.core.simulation;

import java.util.List;
import java.util.Optional;

/**
 * What an author says about a case; may be anything that can be read. The first node is where every play begins. What
 * an option text, a title or another single line is can be told from its type: they have no line breaks.
 */
public record CaseDraft(
        Heading heading,
        List<Variable> variables,
        List<Competency> competencies,
        List<Role> roles,
        List<Evidence> evidence,
        List<Node> nodes,
        List<ExpertPath> expertPaths,
        Debrief debrief,
        List<Attachment> attachments) {

    public CaseDraft {
        variables = List.copyOf(variables);
        competencies = List.copyOf(competencies);
        roles = List.copyOf(roles);
        evidence = List.copyOf(evidence);
        nodes = List.copyOf(nodes);
        expertPaths = List.copyOf(expertPaths);
        attachments = List.copyOf(attachments);
    }

    /** The first node of that id. */
    public Optional<Node> find(String node) {
        return nodes.stream().filter(it -> it.id().equals(node)).findFirst();
    }
}
