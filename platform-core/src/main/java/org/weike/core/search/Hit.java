package org.weike.core.search;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
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

    /** A name or another short text of the record, cut where something of what was typed occurs in it. */
    public List<Piece> marked(String text) {
        return passages.stream()
                .filter(it -> it.text().equals(text))
                .findFirst()
                .map(Passage::pieces)
                .orElseGet(() -> List.of(new Piece(text, false)));
    }

    /** What was said and written in the record that answers the question. */
    public List<Passage> passagesIn(String... fields) {
        var wanted = Set.of(fields);
        return passages.stream().filter(it -> wanted.contains(it.field())).toList();
    }

    public OptionalLong number(String field) {
        var value = numbers.get(field);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
