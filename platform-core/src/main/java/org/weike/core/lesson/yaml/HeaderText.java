package org.weike.core.lesson.yaml;

import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One line of words in the header of a text, which can be changed while all around it stays as its author wrote it. */
public final class HeaderText {

    private final HeaderField field;
    private final String words;

    private HeaderText(HeaderField field, String words) {
        this.field = field;
        this.words = words;
    }

    /** The words of this key, none where they are not written yet; nothing where the header cannot be read. */
    public static Optional<HeaderText> find(String written, String key) {
        return HeaderField.find(written, key).flatMap(HeaderText::of);
    }

    private static Optional<HeaderText> of(HeaderField field) {
        Node value = field.value();
        if (value == null) {
            return Optional.of(new HeaderText(field, ""));
        }
        return value instanceof ScalarNode scalar
                ? Optional.of(new HeaderText(field, scalar.getValue().strip()))
                : Optional.empty();
    }

    public String words() {
        return words;
    }

    /** The whole text with other words here, all in one line; without any the key stays, and asks for some. */
    public String replaced(String other) {
        String line = other.replaceAll("\\s+", " ").strip();
        return field.with(line.isEmpty() ? "" : HeaderField.quoted(line));
    }
}
