package org.weike.core.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder;

    @Test
    void tellsAgainWhatItTookInOrder() {
        var journal = new Journal(folder, true);
        take(journal, "a", "one");
        take(journal, "b", "two");
        journal.await();
        journal.take("db.things", Key.of("a"), null);
        journal.await();

        assertThat(told()).containsExactly("a=one", "b=two", "a gone");
    }

    @Test
    void forgetsWhatIsSafe() {
        var journal = new Journal(folder, false);
        take(journal, "a", "one");
        long needed = journal.rotate();
        take(journal, "b", "two");
        journal.await();
        journal.deleteBefore(needed);

        assertThat(told()).containsExactly("b=two");
    }

    @Test
    void leavesOutAHalfWrittenEnd() throws IOException {
        var journal = new Journal(folder, false);
        take(journal, "a", "one");
        take(journal, "b", "two");
        journal.close();
        try (var files = Files.list(folder);
                var last = new RandomAccessFile(files.findFirst().orElseThrow().toFile(), "rw")) {
            last.setLength(last.length() - 1);
        }

        assertThat(told()).containsExactly("a=one");
    }

    private static void take(Journal journal, String key, String content) {
        journal.take("db.things", Key.of(key), content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> told() {
        var told = new ArrayList<String>();
        try (var journal = new Journal(folder, false)) {
            journal.replay((collection, key, content) -> {
                String name = new String(key.bytes(), 1, 1, StandardCharsets.US_ASCII);
                told.add(content == null ? name + " gone" : name + "=" + new String(content, StandardCharsets.UTF_8));
            });
        }
        return told;
    }
}
