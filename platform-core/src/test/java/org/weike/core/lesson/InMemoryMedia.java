package org.weike.core.lesson;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Media, in memory. */
public final class InMemoryMedia implements MediaStore {

    private final Map<MediaId, Medium> media = new HashMap<>();
    private final Map<MediaId, byte[]> bytes = new HashMap<>();

    @Override
    public Optional<Medium> find(MediaId id) {
        return Optional.ofNullable(media.get(id));
    }

    @Override
    public void keep(Medium medium, Path file) throws IOException {
        bytes.put(medium.id(), Files.readAllBytes(file));
        media.put(medium.id(), medium);
    }

    @Override
    public InputStream open(Medium medium, long offset, long length) {
        return new ByteArrayInputStream(bytes.getOrDefault(medium.id(), new byte[0]), (int) offset, (int) length);
    }
}
