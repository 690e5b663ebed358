package org.weike.core.audit;

import java.time.YearMonth;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Who looked at whom: kept for the person looked at, one document a month. */
public interface Looks {

    /** Remembers that somebody opened, unmasked or edited one person; a look at oneself is none. */
    void looked(Actor actor, PersonId at, Look.Kind kind);

    /** The looks at a person in a month of {@code Asia/Shanghai}. */
    MonthOfLooks looksAt(PersonId person, YearMonth month);
}
