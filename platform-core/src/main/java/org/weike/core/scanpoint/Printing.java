package org.weike.core.scanpoint;

import java.util.List;

/** What came of an order of cards. */
public sealed interface Printing {

    /** The sheets were written; cards of revoked points were left out. */
    record Printed(int cards, List<ScanPointId> leftOut) implements Printing {

        public Printed {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Nothing was written: phones would look for this host on themselves. The setting gives a better one. */
    record NeedsPublicAddress(String setting, String host) implements Printing {}
}
