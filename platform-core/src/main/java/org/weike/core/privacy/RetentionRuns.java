package org.weike.core.privacy;

import java.util.List;

/** The last run over each part; only whoever holds the lease writes. */
public interface RetentionRuns {

    List<RetentionRun> all();

    void write(RetentionRun run);
}
