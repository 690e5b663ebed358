package org.weike.core.storage;

import java.time.Duration;
import java.time.Instant;

/** Something that a feature keeps for a time; contributed as a bean, and gone through again and again. */
public interface Perishable {

    /** What it is called, as a code: {@code sendLog}. */
    String part();

    Duration kept();

    /** Looks at no more than so many, goes on from where it last stopped, and removes what is over. */
    Swept removeOver(Instant now, int most);

    /** How many were removed, and whether there may be more to look at. */
    record Swept(int removed, boolean more) {}
}
