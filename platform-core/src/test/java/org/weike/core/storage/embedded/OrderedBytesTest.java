package org.weike.core.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderedBytesTest {

    private static final List<Object> IN_ORDER = List.of(
            MinKey.getInstance(),
            Missing.getInstance(),
            Double.NEGATIVE_INFINITY,
            Long.MIN_VALUE,
            -1.5,
            -1,
            0,
            0.25,
            1L,
            (1L << 53),
            (1L << 53) + 1,
            (1L << 53) + 2,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            "",
            "\u0000",
            "\u0000\u0000",
            "\u0001",
            "a",
            "a\u0000",
            "ab",
            "b",
            "学时",
            "微",
            "微课",
            "😀",
            "\uFFFD",
            new Document("a", 1),
            new Document("a", 1).append("b", 1),
            new Document("a", 2),
            List.of(),
            List.of(1),
            List.of(1, 2),
            new BinData(new byte[] {2}),
            new BinData(new byte[] {1, 1}),
            new UUID(1, 1),
            new UUID(-1, 1),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000000"),
            false,
            true,
            Instant.ofEpochMilli(-1),
            Instant.ofEpochMilli(1),
            MaxKey.getInstance());

    @Test
    void compareAsTheValuesDo() {
        for (int i = 1; i < IN_ORDER.size(); i++) {
            byte[] less = OrderedBytes.of(IN_ORDER.get(i - 1));
            byte[] more = OrderedBytes.of(IN_ORDER.get(i));
            assertThat(Arrays.compareUnsigned(less, more))
                    .as("%s before %s", IN_ORDER.get(i - 1), IN_ORDER.get(i))
                    .isNegative();
        }
    }

    @Test
    void areTheSameForEqualNumbersOfAnyKind() {
        assertThat(OrderedBytes.of(1)).isEqualTo(OrderedBytes.of(1L)).isEqualTo(OrderedBytes.of(1.0));
        assertThat(OrderedBytes.of(-0.0)).isEqualTo(OrderedBytes.of(0));
        assertThat(OrderedBytes.of(null)).isEqualTo(OrderedBytes.of(Missing.getInstance()));
    }

    @Test
    void neverBeginWithOthers() {
        for (Object one : IN_ORDER) {
            for (Object other : IN_ORDER) {
                boolean begins = OrderedBytes.startsWith(OrderedBytes.of(one), OrderedBytes.of(other));
                assertThat(begins).isEqualTo(one.equals(other));
            }
        }
    }
}
