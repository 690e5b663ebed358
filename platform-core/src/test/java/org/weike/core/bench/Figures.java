package org.weike.core.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a benchmark measured, in five digits, kept as JSON of which the launcher makes a table; written as it comes, so
 * that what a long run measured before it failed is there.
 */
final class Figures {

    private static final MathContext DIGITS = new MathContext(5);

    private final Map<String, String> byName = new LinkedHashMap<>();

    private final Path file;

    Figures(Path file) {
        this.file = file;
    }

    void add(String name, double value) {
        byName.put(
                name,
                BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString());
        write();
    }

    private void write() {
        var lines = byName.entrySet().stream()
                .map(it -> "  \"" + it.getKey() + "\": " + it.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
