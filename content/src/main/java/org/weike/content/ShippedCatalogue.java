package org.weike.content;

import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Hands out the files of the catalogue that comes with the platform. */
public final class ShippedCatalogue {

    private static final String ROOT = "catalogue/";

    private ShippedCatalogue() {}

    /** All files by their paths, such as {@code courses/rider-eyes/course.md}. */
    public static SortedMap<String, Resource> files() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver(ShippedCatalogue.class.getClassLoader());
        var files = new TreeMap<String, Resource>();
        for (Resource each : resolver.getResources("classpath:" + ROOT + "courses/**/*.*")) {
            if (each.isReadable()) {
                var address = each.getURL().toString();
                files.put(address.substring(address.lastIndexOf(ROOT) + ROOT.length()), each);
            }
        }
        return Collections.unmodifiableSortedMap(files);
    }
}
