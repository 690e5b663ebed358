package org.weike.core.lesson.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One list of words in the header of a text, which can be changed while all around it stays as its author wrote it. */
public final class HeaderList {

    private final HeaderField field;
    private final List<String> words;

    private HeaderList(HeaderField field, List<String> words) {
        this.field = field;
        this.words = List.copyOf(words);
    }

    /** The list of this key, empty words where it is not written yet; nothing where the header cannot be read. */
    public static Optional<HeaderList> find(String written, String key) {
        return HeaderField.find(written, key).flatMap(HeaderList::of);
    }

    private static Optional<HeaderList> of(HeaderField field) {
        return Optional.ofNullable(wordsOf(field.value())).map(it -> new HeaderList(field, it));
    }

    /** The words of a list, of a single word, or of nothing at all; null for what is no list of words. */
    private static @Nullable List<String> wordsOf(@Nullable Node value) {
        if (value == null) {
            return List.of();
        }
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

    public boolean has(String word) {
        return words.contains(word);
    }

    /** The whole text with the word put at the end of the list, or taken out of it. */
    public String toggled(String word) {
        var changed = new ArrayList<>(words);
        if (!changed.remove(word)) {
            changed.add(word);
        }
        return field.with(changed.stream().map(HeaderField::quoted).collect(Collectors.joining(", ", "[", "]")));
    }
}
