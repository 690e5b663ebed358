package org.weike.core.simulation;

/** What every node has: the id that others name it by, its title (the id unless said otherwise) and its text. */
public record NodeHead(String id, String title, String text) {

    public NodeHead {
        title = Prose.line(title);
        text = Prose.block(text);
    }

    public static NodeHead of(String id, String text) {
        return new NodeHead(id, id, text);
    }
}
