package org.weike.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, kept as JSON from the first figure on, so that nothing is lost later. */
final class Figures {

    private final Map<String, Double> byName = new LinkedHashMap<>();
    private final Path file;

    Figures(Path file) {
        this.file = file;
    }

    void add(String name, double value) {
        double rounded = Math.round(value * 10) / 10.0;
        byName.put(name, rounded);
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says plainly how far it is: loggers are set anew by each application that starts in this process. */
    static void tell(String progress) {
        System.out.println(progress);
    }

    private void write() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                byName.entrySet().stream()
                        .map(it -> "  \"" + it.getKey() + "\": " + it.getValue())
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }
}
