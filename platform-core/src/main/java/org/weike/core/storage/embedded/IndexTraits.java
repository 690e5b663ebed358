package org.weike.core.storage.embedded;

import java.nio.charset.StandardCharsets;
import org.h2.mvstore.MVMap;

/** What is remembered about an index besides its entries. */
final class IndexTraits {

    private static final String MAP = "index-traits";
    private static final int BUILT = 1;
    private static final int LISTS = 2;

    private final MVMap<byte[], byte[]> kept;
    private final byte[] index;
    private volatile int traits;

    IndexTraits(DurableMaps maps, String index) {
        kept = maps.open(MAP);
        this.index = index.getBytes(StandardCharsets.UTF_8);
        byte[] stored = kept.get(this.index);
        traits = stored == null ? 0 : stored[0];
    }

    boolean isBuilt() {
        return (traits & BUILT) != 0;
    }

    boolean hasLists() {
        return (traits & LISTS) != 0;
    }

    void markBuilt() {
        mark(BUILT);
    }

    void markLists() {
        if (!hasLists()) {
            mark(LISTS);
        }
    }

    void forget() {
        kept.remove(index);
    }

    private void mark(int trait) {
        traits |= trait;
        kept.put(index, new byte[] {(byte) traits});
    }
}
