package org.weike.core.lesson;

import java.util.List;

/** What a text below its header consists of: the blocks, and the line of the file at which each of them begins. */
public record Body(List<Block> blocks, List<Integer> lines) {

    public static final Body NONE = new Body(List.of(), List.of());

    public Body {
        blocks = List.copyOf(blocks);
        lines = List.copyOf(lines);
        if (blocks.size() != lines.size()) {
            throw new IllegalArgumentException(blocks.size() + " blocks at " + lines.size() + " lines");
        }
    }
}
