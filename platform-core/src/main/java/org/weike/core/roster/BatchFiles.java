package org.weike.core.roster;

import java.util.Optional;

/** The uploaded files, encrypted because they hold identity numbers, until their time is over. */
public interface BatchFiles {

    void keep(BatchId batch, byte[] file);

    /** The file; empty once it was removed. */
    Optional<byte[]> find(BatchId batch);

    void remove(BatchId batch);
}
