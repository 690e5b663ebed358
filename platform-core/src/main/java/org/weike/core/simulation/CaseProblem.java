package org.weike.core.simulation;

import java.util.List;

/**
 * Why a text is no case: what is wrong, where it begins, the words it needs to be told, and what was perhaps meant
 * (empty: nobody knows). Lines and columns count from 1, in characters; line 0 is the whole text.
 */
public record CaseProblem(Code code, int line, int column, List<String> arguments, String suggestion) {

    public CaseProblem {
        arguments = List.copyOf(arguments);
    }

    /** What can be wrong; the arguments that come with it stand in the remark. */
    public enum Code {
        /** Limit in characters. */
        TEXT_TOO_LARGE,
        TEXT_NOT_UTF8,
        /** The character as {@code U+0007}. */
        CONTROL_CHARACTER,
        /** The path to what is wrong; empty for the whole. */
        JSON_UNREADABLE,

        TITLE_MISSING,
        /** The key. */
        KEY_UNKNOWN,
        /** The key. */
        VALUE_WRONG,
        /** The line. */
        LINE_UNEXPECTED,
        /** The word in brackets. */
        KIND_UNKNOWN,
        KIND_MISSING,
        /** The key or word. */
        ATTRIBUTE_UNKNOWN,
        /** The label. */
        LABEL_UNKNOWN,

        /** What was met. */
        SIGN_UNKNOWN,
        /** What was met; nothing at the end of a line. */
        OPERAND_EXPECTED,
        /** What was expected, what was met. */
        SIGN_EXPECTED,
        /** What was met. */
        NAME_EXPECTED,
        /** What was met. */
        NUMBER_EXPECTED,
        /** Limit. */
        NUMBER_TOO_LARGE,
        /** Limit in signs and words. */
        EXPRESSION_TOO_LONG,
        /** Limit. */
        EXPRESSION_TOO_DEEP,

        START_MISSING,
        /** The name. */
        NAME_INVALID,
        /** The name. */
        NAME_TWICE,
        /** The name. */
        VARIABLE_UNKNOWN,
        /** The word, the variable. */
        WORD_UNKNOWN,
        /** The id. */
        NODE_UNKNOWN,
        /** The id. */
        NOT_A_DECISION,
        /** The key, the decision. */
        OPTION_UNKNOWN,
        /** The name. */
        EVIDENCE_UNKNOWN,
        /** The name. */
        ROLE_UNKNOWN,
        /** The name. */
        COMPETENCY_UNKNOWN,
        /** The name. */
        ATTACHMENT_UNKNOWN,
        /** The node. */
        TARGET_MISSING,
        /** The node, the number of choices. */
        STEP_WRONG,
        /** What was met. */
        CONDITION_EXPECTED,
        /** What was met. */
        NUMBER_VALUE_EXPECTED,
        /** Left, right. */
        NOT_COMPARABLE,
        /** The variable. */
        VALUE_NOT_OF_VARIABLE,
        /** The variable. */
        NOT_A_LEVEL,
        /** What, lowest, highest. */
        OUT_OF_RANGE,
        /** What, limit. */
        TOO_MANY,
        /** The node. */
        OPTIONS_MISSING,
        /** The option. */
        TIMEOUT_OPTION_CONDITIONAL
    }
}
