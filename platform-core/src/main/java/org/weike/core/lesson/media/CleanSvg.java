package org.weike.core.lesson.media;

import java.util.List;
import org.weike.core.lesson.Medium.Dimensions;

/** A drawing without anything that acts or reaches out, and the names of what was taken from it. */
record CleanSvg(String markup, Dimensions dimensions, List<String> removed) {

    CleanSvg {
        removed = List.copyOf(removed);
    }
}
