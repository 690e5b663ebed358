package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts documents that no index gives in order; equal ones stay as they came. */
final class DocumentOrder {

    /** An empty list comes before everything but the least key. */
    private static final byte[] EMPTY_LIST = {0x18};

    private static final int SPARE = 1000;

    private final Document orderBy;

    DocumentOrder(Document orderBy) {
        this.orderBy = orderBy;
    }

    /** Keeps little more than the wanted first ones at any time. */
    Stream<Document> sorted(Stream<Document> documents, long wanted) {
        long most = wanted > Integer.MAX_VALUE / 4 ? Integer.MAX_VALUE : 2 * wanted + SPARE;
        List<Ranked> kept = new ArrayList<>();
        documents.forEach(it -> {
            kept.add(new Ranked(rank(it), it));
            if (kept.size() >= most) {
                kept.sort(null);
                kept.subList((int) wanted, kept.size()).clear();
            }
        });
        kept.sort(null);
        return kept.stream().map(Ranked::document);
    }

    private Key rank(Document document) {
        byte[] rank = {};
        for (String path : orderBy.keySet()) {
            boolean ascending = ((Number) orderBy.getOrDefault(path, 1)).intValue() > 0;
            byte[] value = deciding(Utils.getSubdocumentValueCollectionAware(document, path), ascending);
            rank = OrderedBytes.concat(rank, ascending ? value : OrderedBytes.inverted(value));
        }
        return new Key(rank);
    }

    /** Of a list the least element decides, or the greatest where the order runs downward. */
    private static byte[] deciding(@Nullable Object value, boolean ascending) {
        if (!(value instanceof Collection<?> list)) {
            return OrderedBytes.of(value);
        }
        Comparator<byte[]> order = Arrays::compareUnsigned;
        return list.stream()
                .map(OrderedBytes::of)
                .min(ascending ? order : order.reversed())
                .orElse(EMPTY_LIST);
    }

    /** A document and where it belongs. */
    private record Ranked(Key rank, Document document) implements Comparable<Ranked> {

        @Override
        public int compareTo(Ranked other) {
            return Arrays.compareUnsigned(rank.bytes(), other.rank.bytes());
        }
    }
}
