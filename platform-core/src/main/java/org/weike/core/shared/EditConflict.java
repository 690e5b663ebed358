package org.weike.core.shared;

/** Somebody else changed the same thing first; nothing was written. */
public final class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EditConflict(String what) {
        super("changed by somebody else meanwhile: " + what);
    }
}
