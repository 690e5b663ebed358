package org.weike.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Runs programs over a folder in processes of their own, to be killed by SIGKILL when they tell that they have come so
 * far. A program tells things by files in the folder.
 */
public final class KilledProcess {

    private final Class<?> program;
    private final Path folder;

    public KilledProcess(Class<?> program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Kills the step as soon as what it tells in the file is enough. */
    public void killedAt(Enum<?> step, String file, Predicate<List<String>> enough)
            throws IOException, InterruptedException {
        Process process = start(step);
        while (!Files.exists(folder.resolve(file)) || !enough.test(told(file))) {
            if (!process.isAlive()) {
                throw new IllegalStateException(step + " ended by itself: " + Files.readString(folder.resolve("log")));
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        process.destroyForcibly().waitFor();
    }

    /** Runs the step to its end. */
    public void ended(Enum<?> step) throws IOException, InterruptedException {
        int answer = start(step).waitFor();
        if (answer != 0) {
            throw new IllegalStateException(
                    step + " ended with " + answer + ": " + Files.readString(folder.resolve("log")));
        }
    }

    public List<String> told(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    /** For the program: tells something all at once. */
    public static void tell(Path folder, String file, List<String> lines) {
        try {
            Path beside = Files.write(folder.resolve(file + ".new"), lines);
            Files.move(beside, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the program, between two looks at how far it has come. */
    public static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(Enum<?> step) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        folder.toString(),
                        step.name())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }
}
