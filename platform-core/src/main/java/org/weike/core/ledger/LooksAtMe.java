package org.weike.core.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.audit.Look;

/** Who looked at the one who asks in a month, oldest first; past the bound of a document looks are only counted. */
public record LooksAtMe(List<LookAtMe> looks, long beyond) {

    public LooksAtMe {
        looks = List.copyOf(looks);
    }

    /** One look, and whose it was; nobody is named any more who left the platform. */
    public record LookAtMe(Look look, @Nullable Looker by) {}
}
