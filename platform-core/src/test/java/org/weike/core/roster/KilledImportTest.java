package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.weike.core.roster.KilledImport.Step;

/** A process that is killed in mid-commit and in mid-undo loses nothing, writes nothing twice, and takes all back. */
class KilledImportTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void goesOnWhereItWasKilledAndUndoesToTheLastByte() throws Exception {
        killedAt(Step.COMMIT, "committing", 4);
        killedAt(Step.UNDO, "undoing", 8);
        Process last = start(Step.FINISH);
        assertThat(last.waitFor()).isZero();

        assertThat(folder.resolve("found-COMMITTING")).exists();
        assertThat(read("committed")).containsExactly("COMMITTED");
        assertThat(read("names")).containsExactly("{new=" + KilledImport.PEOPLE + "}", KilledImport.PEOPLE + " people");
        assertThat(folder.resolve("found-UNDOING")).exists();
        assertThat(read("undone")).containsExactly("UNDONE");
        assertThat(read("after")).isEqualTo(read("before"));
    }

    /** Kills the step as soon as the file tells that so many pages are done, or left to do. */
    private void killedAt(Step step, String file, int pages) throws IOException, InterruptedException {
        Process process = start(step);
        while (!isAt(file, pages)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(step + " ended by itself: " + Files.readString(folder.resolve("log")));
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        process.destroyForcibly().waitFor();
    }

    private boolean isAt(String file, int pages) throws IOException {
        if (!Files.exists(folder.resolve(file))) {
            return false;
        }
        int done = Integer.parseInt(read(file).getFirst());
        return file.equals("undoing") ? done <= pages : done >= pages;
    }

    private List<String> read(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private Process start(Step step) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        folder.toString(),
                        step.name())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }
}
