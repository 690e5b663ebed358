package org.weike.core.roster.table;

import java.util.List;
import java.util.function.Predicate;

/** A file with one sheet or more that can be read from top to bottom, any number of times. */
public interface Table {

    /** The names of the sheets, in their order. */
    List<String> sheets();

    /**
     * Hands over the rows of a sheet that are not empty, from the top, as long as the reader wants more.
     *
     * @throws FileRefused if the file is not what it seems or exceeds a bound
     */
    void read(int sheet, Predicate<TableRow> reader);
}
