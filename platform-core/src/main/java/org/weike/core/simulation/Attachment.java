package org.weike.core.simulation;

/** A medium of the case, by its file name, and what it shows in words. */
public record Attachment(String name, String alternative) {

    public Attachment {
        name = Prose.line(name);
        alternative = Prose.line(alternative);
    }
}
