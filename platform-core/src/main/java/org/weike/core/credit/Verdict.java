package org.weike.core.credit;

/** What following a chain found. */
public sealed interface Verdict {

    /** Every entry is as it was posted, and none is missing. */
    record Sound(int entries) implements Verdict {}

    /** The place of the first entry that is not as it was posted, from 0, or the end if the sums or seals differ. */
    record Broken(int place, Fault fault) implements Verdict {}

    /** What is wrong with a chain. */
    enum Fault {
        /** An entry does not say what its hash was made of. */
        HASH,
        /** An entry does not follow the one before it. */
        LINK,
        /** An entry stands there twice. */
        TWICE,
        /**
         * An entry takes hours back, but not those of one earlier entry; or it replaces one that was not taken back.
         */
        CORRECTION,
        /** The head was not sealed by this installation. */
        SEAL,
        /** The sums are not those of the entries. */
        BALANCE
    }
}
