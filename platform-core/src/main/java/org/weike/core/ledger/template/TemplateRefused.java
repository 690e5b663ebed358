package org.weike.core.ledger.template;

/** A file cannot be read as a template; nothing was changed. */
public final class TemplateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TemplateProblem problem;

    public TemplateRefused(TemplateProblem problem) {
        super("template refused: " + problem, null, false, false);
        this.problem = problem;
    }

    public TemplateProblem problem() {
        return problem;
    }
}
