package org.weike.core.roster.table;

/** Why a whole file cannot be read. */
public enum FileProblem {
    /** Neither a workbook nor text with separators. */
    UNKNOWN_FORMAT,
    /** A workbook of the format before 2007, or one that is locked with a password. */
    OLD_OR_LOCKED,
    EMPTY,
    /** Cut off, or damaged inside. */
    BROKEN,
    FILE_TOO_LARGE,
    /** Unpacks to more than it may: a zip bomb, or far too much. */
    UNPACKS_TOO_LARGE,
    TOO_MANY_SHEETS,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    TEXT_TOO_LONG,
    /** Declares a document type, by which other files could be drawn in. */
    DOCUMENT_TYPE,
    /** Text in none of the encodings UTF-8, UTF-16 and GB18030. */
    UNKNOWN_ENCODING
}
