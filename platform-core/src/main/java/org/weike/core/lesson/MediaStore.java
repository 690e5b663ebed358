package org.weike.core.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of all media, each kept once under its hash. */
public interface MediaStore {

    /** Empty until all bytes are kept. */
    Optional<Medium> find(MediaId id);

    /** Keeps the bytes of the file; writes nothing where they are kept already. */
    void keep(Medium medium, Path file) throws IOException;

    /** The bytes from an offset on, read as they are asked for. */
    InputStream open(Medium medium, long offset, long length);
}
