package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;

/** An order of a collection's documents that is kept in a map and can be read in stretches. */
abstract class StoredIndex extends Index<Key> {

    StoredIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    /** Keys of this index in order; what they lead to is the index's own affair. */
    abstract MVMap<byte[], byte[]> entries();

    /** Whether some document holds a list in a field of this index, and so stands in it more than once. */
    abstract boolean hasLists();

    /** Whether documents without any of the fields are left out. */
    final boolean leavesOut() {
        return isSparse();
    }

    @Override
    public final Key getPosition(Document document) {
        return Key.of(document.get("_id"));
    }

    @Override
    public final long getCount() {
        return entries().sizeAsLong();
    }

    @Override
    public final long getDataSize() {
        return getCount();
    }

    /** Never: queries are planned over all indexes of a collection at once. */
    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("the plan reads the entries itself");
    }
}
