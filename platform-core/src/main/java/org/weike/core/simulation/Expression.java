package org.weike.core.simulation;

/** A condition or a value: the syntax tree of what an author wrote. */
public sealed interface Expression {

    /** What always holds. */
    Expression TRUE = new Truth(true);

    /** Yes or no. */
    record Truth(boolean value) implements Expression {}

    /** A whole number, which may be below 0. */
    record Whole(int value) implements Expression {}

    /** A variable, or a word that another one may be. */
    record Name(String name) implements Expression {}

    /** Whether a play has been at the node, or is there. */
    record Visited(String node) implements Expression {}

    /** Whether the option was chosen at least once. */
    record Chose(String decision, String option) implements Expression {}

    /** Whether the evidence is there. */
    record Has(String evidence) implements Expression {}

    /** The opposite of a condition. */
    record Not(Expression operand) implements Expression {}

    /** A number with its sign changed. */
    record Negative(Expression operand) implements Expression {}

    /** Two operands and what joins them. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    /** What joins two operands; the sign is the one that every reader knows. */
    enum Operator {
        OR("||"),
        AND("&&"),
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        PLUS("+"),
        MINUS("-");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** How tightly it binds: 0 or, 1 and, 3 comparisons, 4 sums. Negation of a condition is 2. */
        public int tightness() {
            return switch (this) {
                case OR -> 0;
                case AND -> 1;
                case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> 3;
                case PLUS, MINUS -> 4;
            };
        }
    }
}
