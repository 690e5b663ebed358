package org.weike.core.lesson.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.weike.core.lesson.MediaId;
import org.weike.core.lesson.MediaStore;
import org.weike.core.lesson.Medium;

/**
 * Keeps media in the {@code media} collection and their bytes in {@code mediaChunks}. The medium is written last: until
 * then it is not there, and a second attempt writes the same chunks again.
 */
@Repository
class MongoMediaStore implements MediaStore {

    static final int CHUNK = 255 * 1024;

    private static final String COLLECTION = "media";
    private static final String CHUNKS = "mediaChunks";

    private final MongoOperations mongo;

    MongoMediaStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Medium> find(MediaId id) {
        return Optional.ofNullable(mongo.findById(id, Medium.class, COLLECTION));
    }

    @Override
    public void keep(Medium medium, Path file) throws IOException {
        if (find(medium.id()).isPresent()) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            for (int number = 0; (long) number * CHUNK < medium.bytes(); number++) {
                mongo.save(new MediumChunk(key(medium.id(), number), new Binary(in.readNBytes(CHUNK))), CHUNKS);
            }
        }
        mongo.save(medium, COLLECTION);
    }

    @Override
    public InputStream open(Medium medium, long offset, long length) {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("not a piece: " + length + " bytes from " + offset);
        }
        long end = Math.min(medium.bytes(), length > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + length);
        return new ChunkStream(number -> chunk(medium.id(), number), offset, end);
    }

    private byte[] chunk(MediaId id, int number) {
        var chunk = mongo.findById(key(id, number), MediumChunk.class, CHUNKS);
        if (chunk == null) {
            throw new IllegalStateException("medium without chunk " + key(id, number));
        }
        return chunk.bytes().getData();
    }

    private static String key(MediaId id, int number) {
        return id.value() + ':' + number;
    }

    /** A piece of a medium under {@code hash:number}. */
    record MediumChunk(String id, Binary bytes) {}
}
