package org.weike.core.credit;

import org.weike.core.shared.TextId;

/** Names the recomputation of a year, of which there is one at a time. */
public record RecomputationId(String value) implements TextId {

    public RecomputationId {
        if (!value.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("not a year: " + value);
        }
    }

    static RecomputationId of(int year) {
        return new RecomputationId(Integer.toString(year));
    }

    public int year() {
        return Integer.parseInt(value);
    }
}
