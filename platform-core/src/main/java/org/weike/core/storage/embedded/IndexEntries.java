package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what an index keeps of a document: one row of values, or one for each element where a field holds a list. */
final class IndexEntries {

    private final List<IndexKey> keys;

    IndexEntries(List<IndexKey> keys) {
        this.keys = List.copyOf(keys);
    }

    boolean areMissing(Document document) {
        return keys.stream().allMatch(it -> isMissing(valueOf(document, it)));
    }

    boolean holdLists(Document document) {
        return keys.stream().anyMatch(it -> valueOf(document, it) instanceof Collection);
    }

    /** The rows' ordered bytes, each once. */
    Set<byte[]> of(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        keys.forEach(it -> values.add(valueOf(document, it)));
        if (values.stream().anyMatch(Collection.class::isInstance)) {
            requireOneList(document);
        }
        int elements = values.stream().mapToInt(IndexEntries::sizeOf).max().orElse(1);
        var rows = new TreeSet<byte[]>(Arrays::compareUnsigned);
        for (int i = 0; i < elements; i++) {
            rows.add(row(values, i));
        }
        return rows;
    }

    private byte[] row(List<@Nullable Object> values, int element) {
        byte[] row = {};
        for (int i = 0; i < values.size(); i++) {
            byte[] value = OrderedBytes.of(elementOf(values.get(i), element));
            row = OrderedBytes.concat(row, keys.get(i).isAscending() ? value : OrderedBytes.inverted(value));
        }
        return row;
    }

    private static @Nullable Object elementOf(@Nullable Object value, int element) {
        return value instanceof List<?> list && !list.isEmpty() ? list.get(Math.min(element, list.size() - 1)) : value;
    }

    private static int sizeOf(@Nullable Object value) {
        return value instanceof Collection<?> list ? Math.max(1, list.size()) : 1;
    }

    private static boolean isMissing(@Nullable Object value) {
        return value instanceof Missing
                || (value instanceof Collection<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(Missing.class::isInstance));
    }

    private static @Nullable Object valueOf(Document document, IndexKey key) {
        return Utils.getSubdocumentValueCollectionAware(document, key.getKey());
    }

    /**
     * Fails where two fields hold lists of their own: the rows would be every element of the one with each of the
     * other.
     */
    private void requireOneList(Document document) {
        List<String> lists = keys.stream()
                .map(it -> pathToList(document, it.getKey()))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (lists.size() > 1) {
            throw new CannotIndexParallelArraysError(lists);
        }
    }

    private static String pathToList(Document document, String path) {
        List<String> steps = Utils.splitPath(path);
        for (int i = 1; i <= steps.size(); i++) {
            String beginning = steps.stream().limit(i).collect(Collectors.joining("."));
            if (Utils.getSubdocumentValue(document, beginning) instanceof Collection) {
                return beginning;
            }
        }
        return "";
    }
}
