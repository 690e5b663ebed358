package org.weike.core.ledger.template;

import java.io.IOException;
import java.io.OutputStream;

/** Reads uploaded forms, whatever they were made with, and writes them filled. */
public interface TemplateBooks {

    /**
     * The form as a grid, once nothing in it speaks against using it.
     *
     * @throws TemplateRefused if something does
     */
    TemplateGrid open(byte[] file);

    /** Writes the form again, the same but for what is filled in, and leaves the stream open. */
    void fill(byte[] file, Filling filling, OutputStream out) throws IOException;
}
