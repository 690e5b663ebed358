package org.weike.core.credit;

import java.time.Instant;
import org.weike.core.shared.TextId;

/** What an entry rests on, and when the server received it, which decides the year. */
public record Evidence(Kind kind, String reference, Instant received) {

    public Evidence {
        if (kind == Kind.LESSON_ATTEMPT) {
            TextId.requireOpaque(reference);
        }
    }

    /** What the reference names. */
    public enum Kind {
        LESSON_ATTEMPT,
        /** A training, lecture or study meeting that somebody responsible entered. */
        ATTENDANCE,
        /** The entry that is corrected. */
        ENTRY
    }
}
