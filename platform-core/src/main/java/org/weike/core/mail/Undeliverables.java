package org.weike.core.mail;

import java.util.Collection;
import java.util.Set;

/** Addresses that nothing can be delivered to. */
public interface Undeliverables {

    /** Remembers an address; the first time stands. */
    void add(Undeliverable address);

    boolean has(SealedAddress address);

    /** Which of these keyed hashes are among them. */
    Set<String> among(Collection<String> lookups);

    /** Forgets it: somebody says that the address is right now. */
    void remove(SealedAddress address);
}
