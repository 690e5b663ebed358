package org.weike.core.ledger.template;

/** What came of an upload. */
public sealed interface TemplateUpload {

    /** The form is kept, with a first guess of what belongs where. */
    record Accepted(Template template) implements TemplateUpload {}

    /** Nothing was kept. */
    record Refused(TemplateProblem problem) implements TemplateUpload {}
}
