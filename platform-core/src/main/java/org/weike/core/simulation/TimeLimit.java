package org.weike.core.simulation;

/** How long a decision waits, in seconds (0: for ever), and what comes when nobody has answered. */
public record TimeLimit(int seconds, Timeout timeout) {

    public static final TimeLimit NONE = new TimeLimit(0, new Timeout.Undeclared());

    public boolean isSet() {
        return seconds > 0;
    }

    /** What comes when nobody has answered. */
    public sealed interface Timeout {

        /** The author has not said. */
        record Undeclared() implements Timeout {}

        /** As if this option had been chosen, with its effects and points. */
        record AsOption(String option) implements Timeout {}

        /** The play goes on at this node, without points. */
        record GoTo(String node) implements Timeout {}
    }
}
