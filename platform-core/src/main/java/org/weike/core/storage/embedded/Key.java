package org.weike.core.storage.embedded;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a document stands in its collection: the ordered bytes of its id. */
final class Key {

    private final byte[] bytes;

    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    static Key of(@Nullable Object id) {
        return new Key(OrderedBytes.of(id));
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
