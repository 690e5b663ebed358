package org.weike.core.roster.table;

/** A file cannot be read further; nothing was changed. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileProblem problem;

    public FileRefused(FileProblem problem) {
        super("file refused: " + problem, null, false, false);
        this.problem = problem;
    }

    public FileProblem problem() {
        return problem;
    }
}
