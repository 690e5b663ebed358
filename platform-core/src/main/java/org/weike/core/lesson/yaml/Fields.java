package org.weike.core.lesson.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.Manuscript;
import org.weike.core.lesson.Problems;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the fields of one YAML mapping; whatever is wrong with a field becomes a problem at its line. */
public final class Fields {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final int line;
    private final int firstLine;
    private final Problems problems;
    private final boolean readable;

    private Fields(int line, int firstLine, Problems problems, boolean readable) {
        this.line = line;
        this.firstLine = firstLine;
        this.problems = problems;
        this.readable = readable;
    }

    /** Fields of a header that could not be read: asking for one is no second problem. */
    static Fields none(Problems problems) {
        return new Fields(0, 0, problems, false);
    }

    static Fields of(MappingNode mapping, int firstLine, Problems problems) {
        var fields = new Fields(firstLine + mapping.getStartMark().getLine(), firstLine, problems, true);
        for (var tuple : mapping.getValue()) {
            fields.put(tuple.getKeyNode(), tuple.getValueNode());
        }
        return fields;
    }

    private void put(Node key, Node value) {
        if (!(key instanceof ScalarNode name)) {
            problems.add(lineOf(key), Code.HEADER_UNREADABLE);
        } else if (nodes.putIfAbsent(name.getValue(), value) != null) {
            problems.add(lineOf(key), Code.KEY_TWICE, name.getValue());
        }
    }

    public boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** Where the field stands, or should stand. */
    public int line(String key) {
        var node = nodes.get(key);
        return node == null ? line : lineOf(node);
    }

    /** A text that must be there; empty where it is not. */
    public String text(String key, int longest) {
        var node = required(key);
        return node == null ? "" : textOf(key, node, longest);
    }

    /** A whole number that must be there; the least where it is not. */
    public int number(String key, int least, int most) {
        var node = required(key);
        if (node == null) {
            return least;
        }
        if (!(node instanceof ScalarNode scalar) || !scalar.getValue().matches("[0-9]{1,6}")) {
            problems.add(lineOf(node), Code.VALUE_WRONG, key);
            return least;
        }
        int number = Integer.parseInt(scalar.getValue());
        if (number < least || number > most) {
            problems.add(lineOf(node), Code.NUMBER_OUT_OF_RANGE, key, least, most);
        }
        return number;
    }

    /** Yes or no; no where it is not there. */
    public boolean flag(String key) {
        asked.add(key);
        var node = nodes.get(key);
        if (node == null) {
            return false;
        }
        if (!(node instanceof ScalarNode scalar) || !scalar.getValue().matches("true|false")) {
            problems.add(lineOf(node), Code.VALUE_WRONG, key);
            return false;
        }
        return scalar.getValue().equals("true");
    }

    /** A list of texts; may be left out where none are needed. */
    public List<String> texts(String key, int least, int most, int longest) {
        var texts = new ArrayList<String>();
        for (Node each : list(key, least, most)) {
            texts.add(textOf(key, each, longest));
        }
        return texts;
    }

    /** A list of mappings; may be left out where none are needed. */
    public List<Fields> items(String key, int least, int most) {
        var items = new ArrayList<Fields>();
        for (Node each : list(key, least, most)) {
            if (each instanceof MappingNode mapping) {
                items.add(of(mapping, firstLine, problems));
            } else {
                problems.add(lineOf(each), Code.VALUE_WRONG, key);
            }
        }
        return items;
    }

    /** Reports the fields that nobody asked for. Call it last. */
    public void reportUnknown() {
        nodes.forEach((key, node) -> {
            if (!asked.contains(key)) {
                problems.add(lineOf(node), Code.KEY_UNKNOWN, key);
            }
        });
    }

    private List<Node> list(String key, int least, int most) {
        asked.add(key);
        var node = least == 0 ? nodes.get(key) : required(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(lineOf(node), Code.VALUE_WRONG, key);
            return List.of();
        }
        int size = sequence.getValue().size();
        if (size < least || size > most) {
            problems.add(lineOf(node), Code.LIST_OUT_OF_RANGE, key, least, most);
        }
        return sequence.getValue().subList(0, Math.min(size, most));
    }

    private @Nullable Node required(String key) {
        asked.add(key);
        var node = nodes.get(key);
        if (node == null && readable) {
            problems.add(line, Code.KEY_MISSING, key);
        }
        return node;
    }

    private String textOf(String key, Node node, int longest) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(lineOf(node), Code.VALUE_WRONG, key);
            return "";
        }
        var text = scalar.getValue().strip();
        if (text.isEmpty()) {
            problems.add(lineOf(node), Code.VALUE_EMPTY, key);
            return "";
        }
        if (Manuscript.isUnclean(text)) {
            problems.add(lineOf(node), Code.VALUE_WRONG, key);
            return "";
        }
        if (text.length() > longest) {
            problems.add(lineOf(node), Code.VALUE_TOO_LONG, key, longest);
        }
        return text;
    }

    private int lineOf(Node node) {
        return firstLine + node.getStartMark().getLine();
    }
}
