package org.weike.core.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes workbooks that show what a file for an import looks like. */
public interface ExampleSheets {

    /** Writes the sheets as text, the first line of each as its titles, and leaves the stream open. */
    void write(List<Sheet> sheets, OutputStream out) throws IOException;

    /** One sheet, its titles first. */
    record Sheet(String name, List<List<String>> lines) {

        public Sheet {
            lines = List.copyOf(lines);
        }
    }
}
