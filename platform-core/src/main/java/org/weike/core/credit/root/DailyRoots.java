package org.weike.core.credit.root;

import java.util.List;
import java.util.Optional;

/** All roots, as the store has them; one a day. */
public interface DailyRoots {

    /** In the order of days; whatever cannot be read is left out. */
    List<DailyRoot> all();

    Optional<DailyRoot> find(RootDay day);

    /** Adds the root unless its day has one, which stays: whichever node comes first has written it. */
    void add(DailyRoot root);
}
