package org.weike.core.mail;

import java.time.Instant;

/** What a feature answers when a message is due. */
public sealed interface Saying {

    /** Send this. */
    record Now(Letter letter) implements Saying {}

    /** Ask again then. */
    record Later(Instant at) implements Saying {}

    /** There is nothing to say any more. */
    record Never() implements Saying {}
}
