package org.weike.core.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Lets media in: decides by their content what they are, and cleans what could act on its own. */
public interface MediaGate {

    /**
     * Copies what comes in into the file, and reads no further than the largest medium is. Where it is admitted, the
     * file then holds exactly the bytes to keep.
     */
    Admission admit(InputStream in, Path file) throws IOException;
}
