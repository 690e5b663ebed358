package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An ordered index over one field or several. An entry's key is the fields' ordered bytes, inverted where the index
 * runs downward, then the document's key and its length in two bytes; its value is empty.
 */
final class OrderedIndex extends StoredIndex {

    private static final byte[] NOTHING = {};
    private static final int LENGTH_BYTES = 2;

    private final boolean unique;
    private final IndexEntries fields;
    private final MVMap<byte[], byte[]> entries;
    private final IndexTraits traits;

    OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, DurableMaps maps, String map) {
        super(name, keys, sparse);
        this.unique = unique;
        fields = new IndexEntries(keys);
        entries = maps.open(map);
        traits = new IndexTraits(maps, map);
    }

    @Override
    MVMap<byte[], byte[]> entries() {
        return entries;
    }

    @Override
    boolean hasLists() {
        return traits.hasLists();
    }

    /** Whether all documents that were there before the index are in it. */
    boolean isBuilt() {
        return traits.isBuilt();
    }

    void build(Iterable<Document> documents, MongoCollection<Key> collection) {
        entries.clear();
        for (Document document : documents) {
            checkAdd(document, collection);
            add(document, getPosition(document), collection);
        }
        traits.markBuilt();
    }

    /** The document's key in an entry's key. */
    static byte[] documentKey(byte[] entry) {
        int end = entry.length - LENGTH_BYTES;
        int length = ((entry[end] & 0xFF) << 8) | (entry[end + 1] & 0xFF);
        return Arrays.copyOfRange(entry, end - length, end);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        Set<byte[]> values = valuesOf(document);
        if (unique) {
            values.forEach(it -> requireFree(it, document, getPosition(document), collection));
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        Set<byte[]> values = valuesOf(document);
        if (fields.holdLists(document)) {
            traits.markLists();
        }
        values.forEach(it -> entries.put(entry(it, position), NOTHING));
    }

    @Override
    public Key remove(Document document) {
        Key position = getPosition(document);
        valuesOf(document).forEach(it -> entries.remove(entry(it, position)));
        return position;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        Set<byte[]> values = valuesOf(after);
        if (unique) {
            values.forEach(it -> requireFree(it, after, getPosition(before), collection));
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        Set<byte[]> old = valuesOf(before);
        Set<byte[]> current = valuesOf(after);
        if (fields.holdLists(after)) {
            traits.markLists();
        }
        old.stream().filter(it -> !current.contains(it)).forEach(it -> entries.remove(entry(it, position)));
        current.stream().filter(it -> !old.contains(it)).forEach(it -> entries.put(entry(it, position), NOTHING));
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return toIndexDescription().equals(other.toIndexDescription());
    }

    @Override
    public void drop() {
        traits.forget();
        entries.getStore().removeMap(entries);
    }

    private Set<byte[]> valuesOf(Document document) {
        return isSparse() && fields.areMissing(document) ? Set.of() : fields.of(document);
    }

    private void requireFree(byte[] values, Document document, Key own, MongoCollection<Key> collection) {
        for (var keys = entries.keyIterator(values); keys.hasNext(); ) {
            byte[] entry = keys.next();
            if (!OrderedBytes.startsWith(entry, values)) {
                return;
            }
            if (!own.equals(new Key(documentKey(entry)))) {
                throw new DuplicateKeyError(this, collection, getKeys(), describe(document));
            }
        }
    }

    private KeyValue describe(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String path : keys()) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, path);
            values.add(value instanceof Missing ? null : value);
        }
        return new KeyValue(values);
    }

    private static byte[] entry(byte[] values, Key position) {
        byte[] key = position.bytes();
        byte[] length = {(byte) (key.length >> 8), (byte) key.length};
        return OrderedBytes.concat(OrderedBytes.concat(values, key), length);
    }
}
