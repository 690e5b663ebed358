package org.weike.core.lesson;

import java.util.List;

/** Reads what is said in a film from the file of its subtitles. */
public interface Subtitles {

    /** The lines in the order they are shown; none if the file cannot be read. */
    List<Cue> read(byte[] file);
}
