package org.weike.core.study;

import java.util.Optional;
import java.util.function.Consumer;

/** All claims; the receipt's attempt names a claim, so that there is one at most. */
public interface ReceiptClaims {

    Optional<ReceiptClaim> find(AttemptId receipt);

    /** Adds the claim; false if the receipt was claimed before. */
    boolean add(ReceiptClaim claim);

    /** The attempt is theirs. */
    void close(AttemptId receipt);

    /** The claim came to nothing, and somebody else may make it. */
    void remove(AttemptId receipt);

    /** Hands over the claims that are open still. */
    void eachOpen(Consumer<ReceiptClaim> sink);
}
