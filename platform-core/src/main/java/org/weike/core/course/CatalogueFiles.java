package org.weike.core.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;

/** The files of a catalogue by their paths, such as {@code courses/rider-eyes/course.md}. */
public record CatalogueFiles(SortedMap<String, InputStreamSource> byPath) {

    public static CatalogueFiles of(Map<String, ? extends InputStreamSource> files) {
        return new CatalogueFiles(new TreeMap<>(files));
    }

    /** The files below a folder that holds the folder {@code courses}. */
    public static CatalogueFiles in(Path folder) throws IOException {
        var files = new TreeMap<String, InputStreamSource>();
        try (var found = Files.walk(folder.resolve("courses"), 4)) {
            found.filter(Files::isRegularFile)
                    .forEach(it ->
                            files.put(folder.relativize(it).toString().replace('\\', '/'), new FileSystemResource(it)));
        }
        return new CatalogueFiles(files);
    }

    byte[] read(String path) throws IOException {
        try (var in = open(path)) {
            return in.readAllBytes();
        }
    }

    InputStream open(String path) throws IOException {
        var file = byPath.get(path);
        if (file == null) {
            throw new IllegalArgumentException("not in the catalogue: " + path);
        }
        return file.getInputStream();
    }
}
