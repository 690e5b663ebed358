package org.weike.core.simulation;

import java.util.List;

/**
 * An answer to choose: its key within the decision, when it is offered, what it changes, where it leads (empty: where
 * the decision leads), what then happens, and what it is worth.
 */
public record Option(
        String key,
        String text,
        Offer offer,
        List<Effect> effects,
        String target,
        String consequence,
        Assessment assessment) {

    public Option {
        text = Prose.line(text);
        effects = List.copyOf(effects);
        consequence = Prose.block(consequence);
    }

    /** The key of an option whose author gave it none: A for the first. */
    public static String keyAt(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : "Z" + place;
    }

    /** When an option can be chosen, and the reason shown when it cannot; without a reason it is hidden. */
    public record Offer(Expression condition, String reason) {

        public static final Offer ALWAYS = new Offer(Expression.TRUE, "");

        public Offer {
            reason = Prose.line(reason);
        }
    }
}
