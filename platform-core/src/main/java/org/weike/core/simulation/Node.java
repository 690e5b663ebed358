package org.weike.core.simulation;

import java.util.List;

/** One place of a case where a play can be. Targets are ids of nodes; an empty target is none. */
public sealed interface Node {

    NodeHead head();

    default String id() {
        return head().id();
    }

    /** Tells what happens (情境); then the page is turned. */
    record Narrative(NodeHead head, List<Effect> effects, String next) implements Node {

        public Narrative {
            effects = List.copyOf(effects);
        }
    }

    /** Asks for an answer (决策). The target of an answer is that of its first option with one, or else {@code next}. */
    record Decision(NodeHead head, Answering answering, List<Option> options, String next) implements Node {

        public Decision {
            options = List.copyOf(options);
        }
    }

    /** A message to one role (消息), shown so many seconds after it was its turn; time changes nothing else. */
    record Inject(NodeHead head, String role, int seconds, List<Effect> effects, String next) implements Node {

        public Inject {
            effects = List.copyOf(effects);
        }
    }

    /** A place to look around (调查): each lead can be followed once, and one can leave at any time. */
    record Investigation(NodeHead head, List<Effect> effects, List<Lead> leads, String next) implements Node {

        public Investigation {
            effects = List.copyOf(effects);
            leads = List.copyOf(leads);
        }
    }

    /** Goes on by what is true (检定): the first branch whose condition holds, or else {@code otherwise}. */
    record Check(NodeHead head, List<Branch> branches, String otherwise) implements Node {

        public Check {
            branches = List.copyOf(branches);
        }
    }

    /** Goes on by chance (机遇). */
    record Chance(NodeHead head, List<Outcome> outcomes) implements Node {

        public Chance {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Where a play ends (结局), the points of having got there, and what really happened. */
    record Ending(NodeHead head, Kind kind, int points, String truth) implements Node {

        public Ending {
            truth = Prose.block(truth);
        }

        /** Whether whoever gets there without crossing a red line has passed. */
        public boolean passes() {
            return kind == Kind.GOOD;
        }

        /** How it ended. */
        public enum Kind {
            GOOD,
            MIXED,
            BAD,
            /** Stopped because somebody would have come to harm. */
            SAFETY_STOP
        }
    }

    /** Something to look into, the evidence that it gives, when it is offered and what it costs. */
    record Lead(String text, String evidence, Expression condition, List<Effect> effects) {

        public Lead {
            text = Prose.line(text);
            effects = List.copyOf(effects);
        }
    }

    /** One way out of a check. */
    record Branch(Expression condition, List<Effect> effects, String target) {

        public Branch {
            effects = List.copyOf(effects);
        }
    }

    /** One way out of a chance, in whole percent. */
    record Outcome(int percent, String text, List<Effect> effects, String target) {

        public Outcome {
            text = Prose.line(text);
            effects = List.copyOf(effects);
        }
    }
}
