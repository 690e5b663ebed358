package org.weike.core.roster.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/** One way in which tables are kept in files. */
public interface TableFormat {

    /** Whether the file looks like one of this format. */
    boolean recognizes(byte[] file);

    /**
     * Opens a file that was recognized.
     *
     * @throws FileRefused if it cannot be read or exceeds a bound
     */
    Table open(byte[] file);

    /** Writes the file again, the same but for the notes. */
    void annotate(byte[] file, Collection<CellNote> notes, OutputStream out) throws IOException;
}
