package org.weike.core.roster;

import org.weike.core.roster.table.FileProblem;

/** What came of handing a file in. */
public sealed interface Uploaded {

    /** It is kept; the import says how it will be read. */
    record Accepted(Batch batch) implements Uploaded {}

    /** It is not kept. */
    record Refused(FileProblem problem) implements Uploaded {}
}
