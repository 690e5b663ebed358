package org.weike.core.lesson.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.lesson.mongo.MongoMediaStore.CHUNK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.weike.core.TestPlatform;
import org.weike.core.lesson.MediaId;
import org.weike.core.lesson.MediaStore;
import org.weike.core.lesson.MediaType;
import org.weike.core.lesson.Medium;
import org.weike.core.lesson.Sha256;

@SpringBootTest(classes = TestPlatform.class)
class MongoMediaStoreTest {

    private static final byte[] BYTES = new byte[2 * CHUNK + 1000];

    static {
        new Random(1).nextBytes(BYTES);
    }

    private static final Medium FILM = new Medium(
            new MediaId(Sha256.of(BYTES)),
            MediaType.MP4,
            BYTES.length,
            new Medium.Dimensions(640, 360),
            Duration.ofMillis(61_234));

    @Autowired
    private MediaStore store;

    @Autowired
    private MongoOperations mongo;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0, 9999999",
        "0, 1",
        "5, 0",
        "261119, 2",
        "261120, 261120",
        "522240, 9223372036854775807",
        "523239, 1",
        "523240, 10",
        "600000, 10"
    })
    void readsAnyPiece(long offset, long length) throws IOException {
        keep();

        try (var piece = store.open(FILM, offset, length)) {
            int from = (int) Math.min(offset, BYTES.length);
            int to = (int) Math.min(BYTES.length, from + Math.min(length, BYTES.length));
            assertThat(piece.readAllBytes()).isEqualTo(Arrays.copyOfRange(BYTES, from, to));
        }
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        keep();
        long chunks = mongo.count(new Query(), "mediaChunks");

        keep();

        assertThat(mongo.count(new Query(), "mediaChunks")).isEqualTo(chunks);
        assertThat(store.find(FILM.id())).contains(FILM);
    }

    private void keep() throws IOException {
        store.keep(FILM, Files.write(folder.resolve("film"), BYTES));
    }
}
