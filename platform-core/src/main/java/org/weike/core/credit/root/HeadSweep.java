package org.weike.core.credit.root;

import java.util.function.Consumer;

/** Reads the heads of all accounts, one after the other and never all of them in memory. */
@FunctionalInterface
public interface HeadSweep {

    /** In the order of the accounts' ids; what cannot be read is left out. */
    void eachHeads(Consumer<PastHeads> sink);
}
