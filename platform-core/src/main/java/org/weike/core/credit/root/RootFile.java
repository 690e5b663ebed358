package org.weike.core.credit.root;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roots in {@code credit-roots.txt}, a line a day and only ever added to: beside the store and not in it, and easy
 * to copy to where nobody here can write. A line that was cut off by a crash does not count and is written anew.
 */
public final class RootFile {

    private static final Logger LOG = LoggerFactory.getLogger(RootFile.class);
    private static final String NAME = "credit-roots.txt";

    private final Path folder;
    private final Path file;

    public RootFile(Path folder) {
        this.folder = folder;
        file = folder.resolve(NAME);
    }

    /** The whole lines, whatever they say; none if there is no file. */
    List<String> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return whole(channel).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Adds those of these that are later than the last of these that is there; nodes that share the folder wait for
     * each other.
     */
    void add(Collection<DailyRoot> roots) {
        try {
            Files.createDirectories(folder);
            boolean isNew = !Files.exists(file);
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.lock();
                append(channel, roots);
            }
            if (isNew) {
                keepName();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** A new file is only found again after a power cut if its folder was written too; not every system can do that. */
    private void keepName() {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException unsupported) {
            LOG.debug("the folder of the roots cannot be forced to disk", unsupported);
        }
    }

    private static void append(FileChannel channel, Collection<DailyRoot> roots) throws IOException {
        String whole = whole(channel);
        var days = roots.stream().map(DailyRoot::date).collect(Collectors.toSet());
        Optional<LocalDate> last = whole.lines()
                .flatMap(it -> DailyRoot.parse(it).stream())
                .map(DailyRoot::date)
                .filter(days::contains)
                .max(Comparator.naturalOrder());
        var more = new StringBuilder();
        roots.stream()
                .filter(it -> last.isEmpty() || it.date().isAfter(last.get()))
                .forEach(it -> more.append(it.line()).append('\n'));
        if (!more.isEmpty()) {
            channel.truncate(whole.getBytes(StandardCharsets.ISO_8859_1).length);
            channel.position(channel.size());
            var bytes = ByteBuffer.wrap(more.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Up to the last line break, a character for each byte. */
    private static String whole(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, bytes.position());
        }
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }
}
