package org.weike.core.lesson;

/** Reads the body of a text into blocks. */
public interface Markdown {

    /** Never fails: what cannot be shown is left out and reported. */
    Body read(Manuscript body, Attachments attachments, Problems problems);
}
