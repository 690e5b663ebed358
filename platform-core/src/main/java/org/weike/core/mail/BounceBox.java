package org.weike.core.mail;

import java.util.function.Predicate;

/** The box that reports of failed deliveries arrive in. */
public interface BounceBox {

    boolean isConfigured();

    /** Hands over every report; one that was known for ours is removed, everything else is left for people to read. */
    void read(Predicate<Bounce> isOurs);
}
