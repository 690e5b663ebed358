package org.weike.core.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a benchmark measured, in five digits, kept as JSON of which the launcher makes a table. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(5);

    private final Map<String, String> byName = new LinkedHashMap<>();

    void add(String name, double value) {
        byName.put(
                name,
                BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString());
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
