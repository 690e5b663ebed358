package org.weike.core.search;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.weike.core.search.Passage.Piece;
import org.weike.core.shared.OrganizationId;

/** A record that was found, as the index remembers it, and where in it what was typed occurs. */
public record Hit(
        String kind,
        String id,
        List<OrganizationId> path,
        Map<String, List<String>> texts,
        Map<String, Long> numbers,
        List<Passage> passages) {

    public Hit {
        path = List.copyOf(path);
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
        passages = List.copyOf(passages);
    }

    /** The field's only or first text; empty if the record has none. */
    public String text(String field) {
        var all = texts(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> texts(String field) {
        return texts.getOrDefault(field, List.of());
    }

    /** The name cut where something of what was typed occurs in it. */
    public List<Piece> marked(String name) {
        return passages.stream()
                .filter(it -> it.isName() && it.text().equals(name))
                .findFirst()
                .map(Passage::pieces)
                .orElseGet(() -> List.of(new Piece(name, false)));
    }

    /** The passages of everything but the name. */
    public List<Passage> passagesWithin() {
        return passages.stream().filter(it -> !it.isName()).toList();
    }

    public OptionalLong number(String field) {
        var value = numbers.get(field);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
