package org.weike.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was measured, told as it comes and kept as JSON. */
final class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    private final Map<String, Double> byName = new LinkedHashMap<>();

    void add(String name, double value) {
        double rounded = Math.round(value * 10) / 10.0;
        byName.put(name, rounded);
        LOG.info("{} {}", name, rounded);
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                byName.entrySet().stream()
                        .map(it -> "  \"" + it.getKey() + "\": " + it.getValue())
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }
}
