package org.weike.core.lesson.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weike.core.lesson.Medium.Dimensions;

/** What the boxes of an MP4 file tell: how long it is, whether it has a picture, and how large that is. */
record Mp4(Duration length, boolean hasPicture, Dimensions dimensions) {

    private static final int MOST_BOXES = 1_000;
    private static final int LARGEST_INDEX = 8 << 20;
    private static final Duration LONGEST = Duration.ofHours(4);

    /** Empty where the file is no MP4 that can be played from its own index. */
    static Optional<Mp4> read(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return indexOf(channel).map(Mp4::of);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // a box promises more bytes than there are
            return Optional.empty();
        }
    }

    /** Finds the {@code moov} box among the outermost ones without reading the sound and pictures. */
    private static Optional<ByteBuffer> indexOf(FileChannel channel) throws IOException {
        long at = 0;
        for (int box = 0; box < MOST_BOXES && at + 8 <= channel.size(); box++) {
            var head = read(channel, at, (int) Math.min(16, channel.size() - at));
            long size = Integer.toUnsignedLong(head.getInt(0));
            int headBytes = 8;
            if (size == 1) {
                size = head.getLong(8);
                headBytes = 16;
            } else if (size == 0) {
                size = channel.size() - at;
            }
            if (size < headBytes || size > channel.size() - at) {
                return Optional.empty();
            }
            if (nameAt(head, 4).equals("moov") && size <= LARGEST_INDEX) {
                return Optional.of(read(channel, at + headBytes, (int) size - headBytes));
            }
            at += size;
        }
        return Optional.empty();
    }

    private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // reads on until the piece is whole
        }
        return buffer.flip();
    }

    private static Mp4 of(ByteBuffer moov) {
        var size = Dimensions.NONE;
        boolean picture = false;
        for (ByteBuffer track : boxes(moov, "trak")) {
            if (isPicture(track)) {
                picture = true;
                size = sizeOf(track);
            }
        }
        return new Mp4(lengthOf(moov), picture, size);
    }

    /** The longest of what the header and, in a fragmented file, the fragments' header say. */
    private static Duration lengthOf(ByteBuffer moov) {
        long scale = 0;
        long units = 0;
        for (ByteBuffer header : boxes(moov, "mvhd")) {
            boolean wide = header.get(0) == 1;
            scale = Integer.toUnsignedLong(header.getInt(wide ? 20 : 12));
            units = wide ? header.getLong(24) : Integer.toUnsignedLong(header.getInt(16));
        }
        for (ByteBuffer fragments : boxes(moov, "mvex")) {
            for (ByteBuffer header : boxes(fragments, "mehd")) {
                long all = header.get(0) == 1 ? header.getLong(4) : Integer.toUnsignedLong(header.getInt(4));
                units = Math.max(units, all);
            }
        }
        if (scale == 0 || units <= 0 || units / scale > LONGEST.toSeconds()) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(units / scale).plusMillis(units % scale * 1000 / scale);
    }

    private static boolean isPicture(ByteBuffer track) {
        return boxes(track, "mdia").stream()
                .flatMap(it -> boxes(it, "hdlr").stream())
                .anyMatch(it -> nameAt(it, 8).equals("vide"));
    }

    private static Dimensions sizeOf(ByteBuffer track) {
        return boxes(track, "tkhd").stream()
                .findFirst()
                .map(it -> {
                    int at = it.get(0) == 1 ? 88 : 76;
                    return new Dimensions(it.getInt(at) >>> 16, it.getInt(at + 4) >>> 16);
                })
                .orElse(Dimensions.NONE);
    }

    private static List<ByteBuffer> boxes(ByteBuffer parent, String name) {
        var found = new ArrayList<ByteBuffer>();
        int at = 0;
        for (int box = 0; box < MOST_BOXES && at + 8 <= parent.limit(); box++) {
            int size = parent.getInt(at);
            if (size < 8 || size > parent.limit() - at) {
                return found;
            }
            if (nameAt(parent, at + 4).equals(name)) {
                found.add(parent.slice(at + 8, size - 8));
            }
            at += size;
        }
        return found;
    }

    private static String nameAt(ByteBuffer bytes, int at) {
        var name = new byte[4];
        bytes.get(at, name);
        return new String(name, ISO_8859_1);
    }
}
