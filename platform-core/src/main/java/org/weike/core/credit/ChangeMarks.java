package org.weike.core.credit;

import java.time.Instant;

/**
 * Dates changes of accounts for whoever catches up with them after a crash: by the real time, whatever time the
 * postings themselves tell.
 */
@FunctionalInterface
public interface ChangeMarks {

    Instant mark();
}
