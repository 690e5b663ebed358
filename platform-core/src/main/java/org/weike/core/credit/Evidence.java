package org.weike.core.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.TextId;

/**
 * What an entry rests on, when the server received it or the meeting began, which decides the year, and how much was
 * done, so that other rules can weigh it anew; entries that are old or rest on another one do not say the last.
 */
public record Evidence(
        Kind kind,
        String reference,
        Instant received,
        @Nullable Measure measure) {

    public Evidence {
        if (kind == Kind.LESSON_ATTEMPT || kind == Kind.BRANCH_STUDY) {
            TextId.requireOpaque(reference);
        }
    }

    public Evidence(Kind kind, String reference, Instant received) {
        this(kind, reference, received, null);
    }

    /** What the reference names. */
    public enum Kind {
        LESSON_ATTEMPT,
        /** A training, lecture or study meeting that somebody responsible entered. */
        ATTENDANCE,
        /** What a branch studied together, as it was entered; received is when it began. */
        BRANCH_STUDY,
        /** The entry that is corrected. */
        ENTRY
    }
}
