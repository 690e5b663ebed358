package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes that compare, unsigned and from the left, as MongoDB compares the values.
 *
 * <p>Equal values give equal bytes whatever their type (1 and 1.0, null and a missing field), and no value's bytes
 * begin another's, so that values can stand one after the other in a key.
 */
final class OrderedBytes {

    static final byte NUMBER = 0x28;
    static final byte STRING = 0x30;

    private static final byte MIN_KEY = 0x10;
    private static final byte NULL = 0x20;
    private static final byte DOCUMENT = 0x38;
    private static final byte LIST = 0x40;
    private static final byte BINARY = 0x48;
    private static final byte LEGACY_UUID = 0x50;
    private static final byte UUID_VALUE = 0x58;
    private static final byte OBJECT_ID = 0x60;
    private static final byte BOOLEAN = 0x68;
    private static final byte DATE = 0x70;
    private static final byte TIMESTAMP = 0x74;
    private static final byte REGEX = 0x78;
    private static final byte MAX_KEY = 0x7C;

    private static final byte END = 0x00;
    private static final byte ESCAPE = 0x01;

    /** From here on a double has no room for every whole number. */
    private static final double WHOLE_NUMBERS_END = 0x1p53;

    private byte[] buffer = new byte[32];
    private int length;

    static byte[] of(@Nullable Object value) {
        return new OrderedBytes().value(value).toBytes();
    }

    /** The bytes that every string with this beginning starts with. */
    static byte[] ofStringPrefix(String prefix) {
        var bytes = new OrderedBytes().put(STRING);
        bytes.characters(prefix);
        return bytes.toBytes();
    }

    /** The least bytes above everything that starts with the given ones. */
    static byte[] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (prefix[last] == (byte) 0xFF) {
            last--;
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
    }

    /** The same bytes in the opposite order. */
    static byte[] inverted(byte[] bytes) {
        byte[] inverse = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverse[i] = (byte) ~bytes[i];
        }
        return inverse;
    }

    static byte[] concat(byte[] left, byte[] right) {
        byte[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer, length);
    }

    OrderedBytes value(@Nullable Object value) {
        return switch (value) {
            case null -> put(NULL);
            case Missing missing -> put(NULL);
            case MinKey least -> put(MIN_KEY);
            case MaxKey most -> put(MAX_KEY);
            case Number number -> put(NUMBER).number(number);
            case String text -> put(STRING).text(text);
            case Map<?, ?> document -> put(DOCUMENT).document(document);
            case Collection<?> list -> put(LIST).list(list);
            case BinData data -> put(BINARY).int32(data.getData().length).bytes(data.getData());
            case LegacyUUID id ->
                put(LEGACY_UUID)
                        .signed(id.getUuid().getMostSignificantBits())
                        .signed(id.getUuid().getLeastSignificantBits());
            case UUID id -> put(UUID_VALUE).int64(id.getMostSignificantBits()).int64(id.getLeastSignificantBits());
            case ObjectId id -> put(OBJECT_ID).bytes(id.toByteArray());
            case Boolean truth -> put(BOOLEAN).put((byte) (truth ? 1 : 0));
            case Instant date -> put(DATE).signed(date.toEpochMilli());
            case BsonTimestamp timestamp -> put(TIMESTAMP).int64(timestamp.getValue());
            case BsonRegularExpression regex ->
                put(REGEX).text(regex.getPattern()).text(regex.getOptions() == null ? "" : regex.getOptions());
            default ->
                throw new MongoServerError(
                        ErrorCode.BadValue,
                        "cannot be a key: " + value.getClass().getSimpleName());
        };
    }

    private OrderedBytes number(Number number) {
        double rounded = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(rounded);
        int64(bits ^ ((bits >> 63) | Long.MIN_VALUE));
        if (Math.abs(rounded) < WHOLE_NUMBERS_END || Double.isNaN(rounded)) {
            return this;
        }
        long lost = number instanceof Long whole ? whole - (long) rounded : 0;
        return put((byte) ((lost + 0x8000) >> 8)).put((byte) lost);
    }

    private OrderedBytes text(String text) {
        characters(text);
        return put(END);
    }

    /** UTF-8 by the code unit, which sorts as {@link String#compareTo} does; zero is escaped, for it ends a text. */
    private void characters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit <= ESCAPE) {
                put(ESCAPE).put((byte) (unit + 1));
            } else if (unit < 0x80) {
                put((byte) unit);
            } else if (unit < 0x800) {
                put((byte) (0xC0 | (unit >> 6))).put((byte) (0x80 | (unit & 0x3F)));
            } else {
                put((byte) (0xE0 | (unit >> 12)))
                        .put((byte) (0x80 | ((unit >> 6) & 0x3F)))
                        .put((byte) (0x80 | (unit & 0x3F)));
            }
        }
    }

    /** Field by field: type, then name, then value. */
    private OrderedBytes document(Map<?, ?> document) {
        document.forEach((name, value) -> {
            byte[] written = of(value);
            put(written[0]).text(name.toString()).bytes(Arrays.copyOfRange(written, 1, written.length));
        });
        return put(END);
    }

    private OrderedBytes list(Collection<?> list) {
        list.forEach(this::value);
        return put(END);
    }

    private OrderedBytes signed(long value) {
        return int64(value ^ Long.MIN_VALUE);
    }

    private OrderedBytes int64(long value) {
        return int32((int) (value >> 32)).int32((int) value);
    }

    private OrderedBytes int32(int value) {
        return put((byte) (value >> 24))
                .put((byte) (value >> 16))
                .put((byte) (value >> 8))
                .put((byte) value);
    }

    private OrderedBytes bytes(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    private OrderedBytes put(byte value) {
        reserve(1);
        buffer[length++] = value;
        return this;
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }
}
