package org.weike.core.lesson;

import java.util.List;

/** Reads the body of a text into blocks. */
public interface Markdown {

    /** Never fails: what cannot be shown is left out and reported. */
    List<Block> read(Manuscript body, Attachments attachments, Problems problems);
}
