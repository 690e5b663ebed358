package org.weike.core.lesson.yaml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.Manuscript;
import org.weike.core.lesson.Problems;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One field in the header of a text, which can be written anew while all around it stays as its author wrote it. */
record HeaderField(
        String text, String key, int from, int to, @Nullable Node value) {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._/·-]*[\\p{L}\\p{N}])?");

    /** The field of this key, without a value where it is not there yet; nothing where the header cannot be read. */
    static Optional<HeaderField> find(String written, String key) {
        String text = Manuscript.of("", written).text();
        int end = FrontMatter.endOf(text);
        if (end < 0) {
            return Optional.empty();
        }
        String header = text.substring(FrontMatter.START, end);
        return FrontMatter.compose(header, 1, new Problems("")).map(it -> in(it, text, key, end));
    }

    private static HeaderField in(MappingNode header, String text, String key, int end) {
        for (NodeTuple field : header.getValue()) {
            if (field.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return at(field, text, key);
            }
        }
        return new HeaderField(text, key, end, end, null);
    }

    private static HeaderField at(NodeTuple field, String text, String key) {
        Node value = field.getValueNode();
        int from = place(text, field.getKeyNode().getStartMark().getIndex());
        int to = place(text, lastOf(value).getEndMark().getIndex());
        while (to > from && text.charAt(to - 1) == '\n') {
            to--;
        }
        return new HeaderField(text, key, from, to, value);
    }

    /** A list of one line to each word ends with its last word; its own mark is beyond the lines after it. */
    private static Node lastOf(Node value) {
        boolean lines = value instanceof SequenceNode sequence
                && sequence.getFlowStyle() == FlowStyle.BLOCK
                && !sequence.getValue().isEmpty();
        return lines ? ((SequenceNode) value).getValue().getLast() : value;
    }

    /** Marks count code points. */
    private static int place(String text, int mark) {
        return text.offsetByCodePoints(FrontMatter.START, mark);
    }

    /** The whole text with this in the place of the value, as the header writes it. */
    String with(String written) {
        String line = key + ": " + written + (from == to ? "\n" : "");
        return text.substring(0, from) + line + text.substring(to);
    }

    /** The words as the header writes them, in quotes where they need some. */
    static String quoted(String words) {
        return PLAIN.matcher(words).matches()
                ? words
                : '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
