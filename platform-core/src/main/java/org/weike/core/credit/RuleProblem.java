package org.weike.core.credit;

import java.util.List;

/** A fault in a draft of rules: what is wrong, in which part, at which place in it from 1, and the words to tell it. */
public record RuleProblem(Code code, Part part, int place, List<String> arguments) {

    public RuleProblem {
        arguments = List.copyOf(arguments);
    }

    /** The parts of a set; place 0 is the part as a whole. */
    public enum Part {
        SET,
        CONVERSIONS,
        CEILINGS,
        SHARES,
        TARGETS,
        EXEMPTIONS
    }

    /** What can be wrong; the arguments that come with it stand in the remark. */
    public enum Code {
        /** The name. */
        SET_NAME_INVALID,
        /** Most. */
        TOO_MANY,
        NOTHING_SAID,

        /** The name. */
        RULE_NAME_INVALID,
        /** The name. */
        RULE_NAME_TWICE,
        /** The rule, the rule that converts the same. */
        MEASURE_TWICE,
        /** The rule. */
        BANDS_MISSING,
        /** The rule, most. */
        TOO_MANY_BANDS,
        /** The rule, minutes. */
        BAND_TWICE,
        /** The rule, most minutes. */
        MINUTES_OUT_OF_RANGE,
        /** The rule or nothing, most hours. */
        HOURS_OUT_OF_RANGE,

        CEILING_WITHOUT_RULES,
        CEILING_OF_NOTHING,
        /** The rule. */
        RULE_UNKNOWN,
        /** The counter. */
        COUNTER_TWICE,

        /** Most. */
        TRAININGS_OUT_OF_RANGE,
        /** Longest. */
        BASIS_INVALID,
        /** The place of the norm that is for the same. */
        TARGET_TWICE,
        EXEMPTION_FOR_EVERYBODY
    }
}
