package org.weike.core.lesson.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.Manuscript;
import org.weike.core.lesson.Problems;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One list of words in the header of a text, which can be changed while all around it stays as its author wrote it. */
public final class HeaderList {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/·-]*");

    private final String text;
    private final String key;
    private final int from;
    private final int to;
    private final List<String> words;

    private HeaderList(String text, String key, int from, int to, List<String> words) {
        this.text = text;
        this.key = key;
        this.from = from;
        this.to = to;
        this.words = List.copyOf(words);
    }

    /** The list of this key, empty words where it is not written yet; nothing where the header cannot be read. */
    public static Optional<HeaderList> find(String written, String key) {
        String text = Manuscript.of("", written).text();
        int end = FrontMatter.endOf(text);
        if (end < 0) {
            return Optional.empty();
        }
        String header = text.substring(FrontMatter.START, end);
        return FrontMatter.compose(header, 1, new Problems("")).flatMap(it -> in(it, text, key, end));
    }

    private static Optional<HeaderList> in(MappingNode header, String text, String key, int end) {
        for (NodeTuple field : header.getValue()) {
            if (field.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return at(field, text, key);
            }
        }
        return Optional.of(new HeaderList(text, key, end, end, List.of()));
    }

    private static Optional<HeaderList> at(NodeTuple field, String text, String key) {
        var words = wordsOf(field.getValueNode());
        int from = place(text, field.getKeyNode().getStartMark().getIndex());
        int to = place(text, lastOf(field.getValueNode()).getEndMark().getIndex());
        return words == null ? Optional.empty() : Optional.of(new HeaderList(text, key, from, to, words));
    }

    /** The words of a list, of a single word, or of nothing at all; null for what is no list of words. */
    private static @Nullable List<String> wordsOf(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank() ? List.of() : List.of(scalar.getValue());
        }
        if (!(value instanceof SequenceNode sequence)
                || !sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return null;
        }
        return sequence.getValue().stream()
                .map(it -> ((ScalarNode) it).getValue())
                .toList();
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

    public boolean has(String word) {
        return words.contains(word);
    }

    /** The whole text with the word put at the end of the list, or taken out of it. */
    public String toggled(String word) {
        var changed = new ArrayList<>(words);
        if (!changed.remove(word)) {
            changed.add(word);
        }
        String list = changed.stream().map(HeaderList::quoted).collect(Collectors.joining(", ", "[", "]"));
        String line = key + ": " + list + (from == to ? "\n" : "");
        return text.substring(0, from) + line + text.substring(to);
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches()
                ? word
                : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
