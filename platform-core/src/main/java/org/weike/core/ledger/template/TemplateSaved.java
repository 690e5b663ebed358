package org.weike.core.ledger.template;

import java.util.List;

/** What came of saying what is filled in where. */
public sealed interface TemplateSaved {

    /** From now on the form is filled like this. */
    record Done(Template template) implements TemplateSaved {}

    /** Nothing was changed. */
    record Refused(List<MappingProblem> problems) implements TemplateSaved {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
