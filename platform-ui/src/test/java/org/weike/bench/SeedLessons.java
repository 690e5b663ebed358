package org.weike.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.weike.content.ShippedCatalogue;
import org.weike.core.course.CatalogueFiles;

/** Many lessons of the length and the make of the shipped ones; each has its own title, every second one a figure. */
record SeedLessons(CatalogueFiles files, List<Known> lessons) {

    private static final String FOLDER = "courses/bench/";
    private static final String FIGURE = "(?m)^!\\[.*\\R";

    static SeedLessons make(int count) throws IOException {
        var files = new TreeMap<String, InputStreamSource>();
        var texts = new ArrayList<String>();
        for (var shipped : ShippedCatalogue.files().entrySet()) {
            String path = shipped.getKey();
            if (path.contains("/media/")) {
                files.put(FOLDER + path.substring(path.indexOf("media/")), shipped.getValue());
            } else if (!path.endsWith("/course.md")) {
                texts.add(textOf(shipped.getValue()));
            }
        }
        var lessons = new ArrayList<Known>();
        for (int number = 0; number < count; number++) {
            String text = texts.get(number % texts.size());
            var lesson = Known.numbered(number, text);
            lessons.add(lesson);
            byte[] written = lesson.rewritten(text).getBytes(StandardCharsets.UTF_8);
            files.put(FOLDER + lesson.id() + ".md", new ByteArrayResource(written));
        }
        return new SeedLessons(CatalogueFiles.of(files), lessons);
    }

    private static String textOf(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    /** A lesson by its name, and the title that its page must show. */
    record Known(String id, String title, boolean hasFigure) {

        static Known numbered(int number, String text) {
            String title = text.replaceFirst("(?s).*?\\ntitle: ([^\\n]*)\\n.*", "$1");
            return new Known("bench-%05d".formatted(number), title + " " + number, number % 2 == 1);
        }

        String rewritten(String text) {
            String own =
                    text.replaceFirst("(?m)^id: .*$", "id: " + id).replaceFirst("(?m)^title: .*$", "title: " + title);
            return hasFigure ? own : own.replaceAll(FIGURE, "\n");
        }
    }
}
