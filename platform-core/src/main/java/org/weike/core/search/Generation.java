package org.weike.core.search;

/**
 * Changes that the search was told of together, counted from its start. They are shown in their order, but for those of
 * very many records, which are shown when the index was made anew for them and keep no later ones waiting.
 */
public record Generation(long number) {

    /** Shown by every index. */
    public static final Generation FIRST = new Generation(0);
}
