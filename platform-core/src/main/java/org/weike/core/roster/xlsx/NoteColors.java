package org.weike.core.roster.xlsx;

import org.weike.core.roster.table.CellNote.Grade;

/** In which colors notes are told apart. */
final class NoteColors {

    private NoteColors() {}

    static String of(Grade grade) {
        return switch (grade) {
            case FAULT -> "#ffc7ce";
            case CONFLICT -> "#ffe5b4";
            case REMARK -> "#ffffe1";
        };
    }

    /** The color as style sheets of workbooks write it. */
    static String opaque(Grade grade) {
        return "FF" + of(grade).substring(1);
    }
}
