package org.weike.core.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.weike.core.shared.Told;

/** Writes records as a page of tables and as JSON, both in one zip. */
final class OwnDataCopy {

    private static final String STYLE = "body{font:16px/1.6 sans-serif;margin:2rem;color-scheme:light dark}"
            + "table{border-collapse:collapse}td,th{border:1px solid;padding:.25rem .5rem;text-align:left}";

    private OwnDataCopy() {}

    static void write(Map<String, List<Told>> parts, UnaryOperator<String> words, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, "index.html", page(parts, words));
            add(zip, "data.json", json(parts));
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String page(Map<String, List<Told>> parts, UnaryOperator<String> words) {
        String title = html(words.apply("title"));
        var page = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(title)
                .append("</h1><p>")
                .append(html(words.apply("note")))
                .append("</p>");
        parts.forEach((part, records) -> page.append("<h2>")
                .append(html(words.apply("part." + part)))
                .append("</h2>")
                .append(table(records, words)));
        return page.append("</body></html>\n").toString();
    }

    private static String table(List<Told> records, UnaryOperator<String> words) {
        var codes = new LinkedHashSet<String>();
        records.forEach(it -> codes.addAll(it.texts().keySet()));
        String head = codes.stream()
                .map(it -> "<th>" + html(words.apply("text." + it)) + "</th>")
                .collect(Collectors.joining());
        String rows = records.stream()
                .map(record -> codes.stream()
                        .map(it -> "<td>" + html(record.texts().getOrDefault(it, "")) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n"));
        return "<table><thead><tr>" + head + "</tr></thead><tbody>" + rows + "</tbody></table>\n";
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String json(Map<String, List<Told>> parts) {
        return parts.entrySet().stream()
                .map(part -> quoted(part.getKey())
                        + part.getValue().stream()
                                .map(OwnDataCopy::json)
                                .collect(Collectors.joining(",\n  ", ": [\n  ", "\n]")))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String json(Told told) {
        return told.texts().entrySet().stream()
                .map(it -> quoted(it.getKey()) + ": " + quoted(it.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(each -> {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append((char) each);
            } else if (each < ' ') {
                quoted.append("\\u%04x".formatted(each));
            } else {
                quoted.append((char) each);
            }
        });
        return quoted.append('"').toString();
    }
}
