package org.weike.core.credit;

import java.util.List;

/** A part of an account with new entries at its end, from this place on. */
public record GrownPart(CreditAccount part, int from) {

    public List<CreditEntry> added() {
        return part.entries().subList(from, part.entries().size());
    }
}
