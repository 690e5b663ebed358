package org.weike.core.ledger.template;

/** Why a file cannot be a template. */
public enum TemplateProblem {
    NOT_A_WORKBOOK,
    /** A workbook of the format before 2007, or one that is locked with a password. */
    OLD_OR_LOCKED,
    /** Programs are in it: macros, embedded objects, controls. */
    PROGRAMS,
    /** It would fetch something from elsewhere when it is opened. */
    EXTERNAL,
    /** Cut off, or damaged inside. */
    BROKEN,
    FILE_TOO_LARGE,
    /** Unpacks to more than it may. */
    UNPACKS_TOO_LARGE,
    TOO_MANY_SHEETS,
    TOO_MANY_CELLS,
    /** Longer than Excel allows. */
    FORMULA_TOO_LONG,
    /** Declares a document type, by which other files could be drawn in. */
    DOCUMENT_TYPE,
    /** The node has as many templates as it may. */
    TOO_MANY_TEMPLATES
}
