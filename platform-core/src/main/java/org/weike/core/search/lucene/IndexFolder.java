package org.weike.core.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder with the index in use and, while one is built anew, the next index beside it. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String POINTER = "current";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** A folder that is as short-lived as a store in memory. */
    static IndexFolder temporary() {
        try {
            var folder = Files.createTempDirectory("weike-index");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return new IndexFolder(folder);
        } catch (IOException unwritable) {
            throw new IndexBroken(unwritable);
        }
    }

    /** The index in use; empty before the first one was completed. */
    Optional<Path> current() {
        try {
            var pointer = root.resolve(POINTER);
            if (!Files.exists(pointer)) {
                return Optional.empty();
            }
            var name = Files.readString(pointer).strip();
            return indexes().stream()
                    .filter(it -> it.getFileName().toString().equals(name))
                    .findFirst();
        } catch (IOException unreadable) {
            throw new IndexBroken(unreadable);
        }
    }

    /** An unused folder for the next index. */
    Path next() {
        int last = indexes().stream()
                .mapToInt(it -> Integer.parseInt(it.getFileName().toString()))
                .max()
                .orElse(0);
        try {
            return Files.createDirectories(root.resolve(String.valueOf(last + 1)));
        } catch (IOException unwritable) {
            throw new IndexBroken(unwritable);
        }
    }

    /** From now on this index is in use, also after a crash. */
    void use(Path index) {
        try {
            var pointer = Files.writeString(
                    root.resolve(POINTER + ".next"), index.getFileName().toString());
            Files.move(pointer, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new IndexBroken(unwritable);
        }
    }

    /** Deletes every index but this one; what cannot be deleted now is deleted at the next start. */
    void clear(Path except) {
        for (Path index : indexes()) {
            if (!index.equals(except)) {
                delete(index);
            }
        }
    }

    private List<Path> indexes() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(it -> it.getFileName().toString().matches("\\d{1,9}"))
                    .toList();
        } catch (IOException unreadable) {
            throw new IndexBroken(unreadable);
        }
    }

    private static void delete(Path index) {
        try {
            FileSystemUtils.deleteRecursively(index);
        } catch (IOException busy) {
            LOG.warn("An old search index stays until the next start", busy);
        }
    }
}
