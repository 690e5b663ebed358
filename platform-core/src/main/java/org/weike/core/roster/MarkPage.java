package org.weike.core.roster;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The marks that one page of a batch left, under the page's id; those of a later batch count more. */
public record MarkPage(String id, Instant at, List<Mark> marks) {

    public MarkPage {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        marks = List.copyOf(marks);
    }
}
