package org.weike.core.lesson.commonmark;

import org.commonmark.node.Node;

/** Tells at which line of the file a node begins. */
record Place(int firstLine) {

    int lineOf(Node node) {
        for (Node it = node; it != null; it = it.getParent()) {
            if (!it.getSourceSpans().isEmpty()) {
                return firstLine + it.getSourceSpans().getFirst().getLineIndex();
            }
        }
        return firstLine;
    }
}
