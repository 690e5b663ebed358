package org.weike.ui.shell;

import java.time.Instant;

/** Somebody was looked for who was erased, by one who would have seen them. */
final class PersonGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant since;

    PersonGone(Instant since) {
        this.since = since;
    }

    Instant since() {
        return since;
    }
}
