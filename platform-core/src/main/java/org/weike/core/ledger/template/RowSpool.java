package org.weike.core.ledger.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Rows read as of one moment and packed in memory, some ten bytes each: how many there are must be known before the
 * first is written, and 200,000 of them must not be held as objects.
 */
public final class RowSpool {

    private static final int TEXT = 0;
    private static final int NUMBER = 1;
    private static final int PERCENT = 2;
    private static final int DAY = 3;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final DataOutputStream out;
    private final int columns;
    private int count;
    private boolean closed;

    RowSpool(int columns) {
        this.columns = columns;
        try {
            out = new DataOutputStream(new GZIPOutputStream(packed, 1 << 16));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    void add(List<FilledValue> row) {
        if (closed || row.size() != columns) {
            throw new IllegalStateException("a row of " + row.size() + " values for " + columns + " columns");
        }
        try {
            for (FilledValue each : row) {
                write(each);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        count++;
    }

    private void write(FilledValue value) throws IOException {
        switch (value) {
            case FilledValue.Text text -> {
                out.writeByte(TEXT);
                out.writeUTF(text.text());
            }
            case FilledValue.Amount amount -> {
                out.writeByte(NUMBER);
                out.writeByte(amount.value().scale());
                out.writeLong(amount.value().unscaledValue().longValueExact());
            }
            case FilledValue.Percent percent -> {
                out.writeByte(PERCENT);
                out.writeInt(percent.value());
            }
            case FilledValue.Day day -> {
                out.writeByte(DAY);
                out.writeLong(day.date().toEpochDay());
            }
        }
    }

    public int count() {
        return count;
    }

    /** Hands the rows over one after another; after the first time none can be added. */
    public void each(Consumer<List<FilledValue>> sink) {
        try {
            if (!closed) {
                out.close();
                closed = true;
            }
            var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()), 1 << 16));
            for (int row = 0; row < count; row++) {
                var values = new ArrayList<FilledValue>(columns);
                for (int column = 0; column < columns; column++) {
                    values.add(read(in));
                }
                sink.accept(values);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static FilledValue read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case TEXT -> new FilledValue.Text(in.readUTF());
            case NUMBER -> {
                int scale = in.readByte();
                yield new FilledValue.Amount(new BigDecimal(BigInteger.valueOf(in.readLong()), scale));
            }
            case PERCENT -> new FilledValue.Percent(in.readInt());
            case DAY -> new FilledValue.Day(LocalDate.ofEpochDay(in.readLong()));
            default -> throw new IllegalStateException("not a kind of value: " + kind);
        };
    }
}
