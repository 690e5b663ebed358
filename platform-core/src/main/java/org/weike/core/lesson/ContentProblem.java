package org.weike.core.lesson;

import java.util.List;

/**
 * A fault in written content: what is wrong, with the words it needs to be told, and where. Line 0 is the whole file.
 */
public record ContentProblem(Code code, String file, int line, List<String> arguments) {

    public ContentProblem {
        arguments = List.copyOf(arguments);
    }

    /** What can be wrong; the arguments that come with it stand in the remark. */
    public enum Code {
        /** Limit in characters. */
        TEXT_TOO_LARGE,
        TEXT_NOT_UTF8,
        /** The character as {@code U+0007}. */
        CONTROL_CHARACTER,

        HEADER_MISSING,
        HEADER_UNREADABLE,
        /** Key. */
        KEY_UNKNOWN,
        /** Key. */
        KEY_TWICE,
        /** Key. */
        KEY_MISSING,
        /** Key. */
        VALUE_EMPTY,
        /** Key. */
        VALUE_WRONG,
        /** Key, limit in characters. */
        VALUE_TOO_LONG,
        /** Key, lowest, highest. */
        NUMBER_OUT_OF_RANGE,
        /** Key, least, most. */
        LIST_OUT_OF_RANGE,
        /** The word, the words that are known. */
        AUDIENCE_UNKNOWN,
        /** The id. */
        ID_INVALID,
        /** The id, the id it should be. */
        ID_DIFFERS,
        QUESTION_WITHOUT_RIGHT_OPTION,

        BODY_MISSING,
        /** Limit. */
        TOO_MANY_BLOCKS,
        /** Limit in cells. */
        TABLE_TOO_LARGE,
        RAW_HTML,
        /** The level. */
        HEADING_LEVEL,
        /** The address. */
        LINK_REFUSED,
        /** The word. */
        CALLOUT_UNKNOWN,
        QUOTATION_WITHOUT_SOURCE,
        MEDIUM_NOT_ALONE,
        /** The address. */
        MEDIUM_OUTSIDE,
        /** The name. */
        MEDIUM_MISSING,
        /** The name. */
        MEDIUM_NOT_SHOWABLE,
        /** The name. */
        ALTERNATIVE_MISSING,
        /** The name. */
        SUBTITLES_MISSING,

        COURSE_MISSING,
        FILE_UNEXPECTED,
        /** The id, the file that has it already. */
        ID_TWICE,
        /** The id. */
        LESSON_UNKNOWN,
        /** The id. */
        LESSON_IN_NO_COURSE,
        /** Kind of block. */
        BLOCK_UNEXPECTED,
        /** Characters, least, most. */
        LENGTH_OUT_OF_RANGE,
        /** Minutes written, minutes computed. */
        MINUTES_NOT_HONEST,
        /** Minutes written, minutes computed. */
        MINUTES_TOO_MANY,
        /** The question. */
        MULTIPLE_NOT_SAID,
        RIGHT_OPTION_ALWAYS_AT_ONE_PLACE,
        RIGHT_OPTION_ALWAYS_LONGEST,
        /** Reason. */
        MEDIUM_REFUSED,
        /** What was removed. */
        MEDIUM_UNCLEAN,
        /** Limit in bytes. */
        MEDIUM_TOO_LARGE,
        /** The type it is. */
        MEDIUM_MISNAMED,
        MEDIUM_UNUSED
    }
}
