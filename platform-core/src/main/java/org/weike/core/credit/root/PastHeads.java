package org.weike.core.credit.root;

import java.time.Instant;
import java.util.List;

/** Every head that a part of an account has had, in order; nothing in it says whose account it is. */
public record PastHeads(String account, List<Head> heads) {

    public PastHeads {
        heads = List.copyOf(heads);
    }

    /** The hash of an entry, and when it was posted. */
    public record Head(Instant posted, String hash) {}
}
