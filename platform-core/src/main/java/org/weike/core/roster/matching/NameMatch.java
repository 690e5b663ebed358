package org.weike.core.roster.matching;

import java.util.List;

/** Whom a name means. */
public sealed interface NameMatch {

    /** Exactly this one. */
    record Certain(String key) implements NameMatch {}

    /** Very likely this one; to be shown with its confidence before anything is written. */
    record Likely(Candidate candidate) implements NameMatch {}

    /** One of these, the likeliest first, or none: somebody must choose. */
    record Unsure(List<Candidate> candidates) implements NameMatch {

        public Unsure {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nobody goes by a name like this. */
    record Unknown() implements NameMatch {}

    /** One that may be meant, and how likely that is, in hundredths. */
    record Candidate(String key, int confidence) {}
}
