package org.weike.core.study;

/**
 * An attempt taking its person's clock from another with a report: what is to be written of the holder, of the clock
 * and of the taker, each over the revision that is at hand.
 *
 * @param isKnown whether the taker is stored already
 */
public record Handover(Attempt holder, StudyClock clock, Attempt taker, boolean isKnown) {}
