package org.weike.core.roster;

/** What is wrong, or worth knowing, at one cell of a row; the detail is a number, a name, a standing or empty. */
public record RowProblem(Heading heading, Reason reason, String detail) {

    /** The kinds of things that can be said about a cell. */
    public enum Reason {
        /** Nothing stands where something must. */
        MISSING(Weight.FAULT),
        /** The detail is how many characters there may be. */
        TOO_LONG(Weight.FAULT),
        /** Control characters, or ones that turn the direction of the text around. */
        HIDDEN_CHARACTERS(Weight.FAULT),
        /** Begins like a formula, which a spreadsheet would run when the name is exported again. */
        LIKE_A_FORMULA(Weight.FAULT),
        /** The program that saved the file computed an error here. */
        ERROR_IN_CELL(Weight.FAULT),
        /** Kept as a number, which has lost its last digits. */
        DIGITS_LOST(Weight.FAULT),
        /** Not of the form such a number, date or word has. */
        WRONG_FORM(Weight.FAULT),
        /** The check digit does not fit. */
        CHECK_DIGIT(Weight.FAULT),
        /** A day that is still to come, where something is told that has happened. */
        IN_THE_FUTURE(Weight.FAULT),
        /** The same number stands in an earlier row, which the detail names. */
        TWICE_IN_FILE(Weight.FAULT),
        /** Two columns of the same row contradict one another. */
        CONTRADICTION(Weight.FAULT),

        UNKNOWN_ORGANIZATION(Weight.CONFLICT),
        /** The code is that of the organization that the detail names, and the name beside it is another one's. */
        CODE_AND_NAME_DISAGREE(Weight.CONFLICT),
        /** Several organizations may be meant: somebody must choose. */
        UNSURE_ORGANIZATION(Weight.CONFLICT),
        /** The organization stands in the file, in a row that is not good. */
        ORGANIZATION_NOT_READY(Weight.CONFLICT),
        /** The row above which this one hangs hangs below this one. */
        CYCLE(Weight.CONFLICT),
        TOO_DEEP(Weight.CONFLICT),
        WRONG_KIND_OF_PARENT(Weight.CONFLICT),
        CODE_OF_NO_ENTERPRISE(Weight.CONFLICT),
        /** The organization is a home for nobody of the standing that the detail names. */
        NO_HOME_FOR_THEM(Weight.CONFLICT),
        /** Somebody or something else has this number; who and where is not told. */
        TAKEN(Weight.CONFLICT),
        /** The numbers of this row belong to two persons. */
        TWO_PERSONS(Weight.CONFLICT),
        /** The number belongs to somebody of quite another name. */
        OTHER_NAME(Weight.CONFLICT),
        /** Somebody changed it after the preview. */
        CHANGED_MEANWHILE(Weight.CONFLICT),

        /** What the detail says gives nobody a role here: administrators do, by hand. */
        OFFICE_NOT_USED(Weight.REMARK),
        /** Read from a formula: what was last computed, never computed again. */
        FORMULA(Weight.REMARK),
        /** No organization is known by this code, so the name alone says which one is meant. */
        UNCHECKED_CODE(Weight.REMARK),
        /** New, though somebody of this name is there in the same organization; the detail is their staff number. */
        NAMESAKE(Weight.REMARK),
        /** New like somebody of this name in the same organization, in the earlier row that the detail names. */
        NAMESAKE_IN_FILE(Weight.REMARK),
        /** Nothing says what the new person is, so they are taken for what the detail names. */
        STANDING_ASSUMED(Weight.REMARK),
        /** At home in an organization of the kind that the detail names, which seldom is one. */
        UNUSUAL_HOME(Weight.REMARK),
        /** Somebody else has this phone too. */
        SHARED_PHONE(Weight.REMARK),
        /** Edited here by hand since the last import, and so kept. */
        KEPT(Weight.REMARK),
        /** Taken for another name; the detail is the confidence in hundredths and the name. */
        LIKELY(Weight.REMARK),
        /** New, though there is one much like it; the detail is the confidence in hundredths and the name. */
        LIKE_ANOTHER(Weight.REMARK);

        private final Weight weight;

        Reason(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }

        boolean tellsOfANamesake() {
            return this == NAMESAKE || this == NAMESAKE_IN_FILE;
        }
    }

    /** What a problem does to its row. */
    public enum Weight {
        /** The cell itself must be corrected. */
        FAULT,
        /** Something else stands against the row. */
        CONFLICT,
        /** The row is good; this is only told. */
        REMARK
    }

    static RowProblem at(Heading heading, Reason reason) {
        return new RowProblem(heading, reason, "");
    }
}
