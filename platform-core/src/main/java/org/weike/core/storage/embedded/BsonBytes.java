package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents as they are stored; each reading gives a document of its own, which the engine may change at will. */
final class BsonBytes {

    private static final int TOO_LARGE = 10334;

    private BsonBytes() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = PooledByteBufAllocator.DEFAULT.heapBuffer();
        try {
            BsonEncoder.encodeDocument(document, buffer);
            if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
                throw new MongoServerError(
                        TOO_LARGE, "BSONObjectTooLarge", "object too large: " + buffer.readableBytes() + " bytes");
            }
            return ByteBufUtil.getBytes(buffer);
        } finally {
            buffer.release();
        }
    }

    /** About how many bytes a value takes; exact enough for what is long. */
    static long roughSize(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length();
            case BinData data -> data.getData().length;
            case Map<?, ?> document -> {
                long size = 0;
                for (Map.Entry<?, ?> field : document.entrySet()) {
                    size += field.getKey().toString().length() + roughSize(field.getValue());
                }
                yield size;
            }
            case Collection<?> list -> {
                long size = 0;
                for (Object element : list) {
                    size += roughSize(element);
                }
                yield size;
            }
            case null, default -> Long.BYTES;
        };
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
