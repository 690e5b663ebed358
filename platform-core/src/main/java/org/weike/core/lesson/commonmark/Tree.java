package org.weike.core.lesson.commonmark;

import java.util.function.Consumer;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Walks trees of nodes without recursion. */
final class Tree {

    private Tree() {}

    /** Visits the node and all below it, from top to bottom. */
    static void walk(Node root, Consumer<Node> visitor) {
        Node node = root;
        while (node != null) {
            visitor.accept(node);
            node = following(node, root);
        }
    }

    /** The plain text of a node. */
    static String textOf(Node root) {
        var text = new StringBuilder();
        walk(root, node -> {
            switch (node) {
                case Text it -> text.append(it.getLiteral());
                case Code it -> text.append(it.getLiteral());
                case FencedCodeBlock it -> text.append(it.getLiteral());
                case IndentedCodeBlock it -> text.append(it.getLiteral());
                case SoftLineBreak it -> text.append(' ');
                case HardLineBreak it -> text.append(' ');
                default -> {
                    // the other nodes have no words of their own
                }
            }
        });
        return text.toString().strip();
    }

    private static @Nullable Node following(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (Node it = node; it != null && !it.equals(root); it = it.getParent()) {
            if (it.getNext() != null) {
                return it.getNext();
            }
        }
        return null;
    }
}
