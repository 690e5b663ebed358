package org.weike.core.ledger.template;

import java.util.List;

/** How a form would look. */
public sealed interface TemplatePreview {

    /** With its first rows filled. */
    record Shown(TemplateGrid grid) implements TemplatePreview {}

    /** It cannot be filled like this. */
    record Refused(List<MappingProblem> problems) implements TemplatePreview {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
