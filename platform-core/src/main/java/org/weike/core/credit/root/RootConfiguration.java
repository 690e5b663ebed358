package org.weike.core.credit.root;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the file of roots in {@code weike.data}; for a store in memory, in a folder that is as short-lived. */
@Configuration(proxyBeanMethods = false)
class RootConfiguration {

    private static final String MEMORY = "memory";

    @Bean
    RootFile rootFile(@Value("${weike.data:data}") Path data, @Value("${weike.store:embedded}") String store) {
        return new RootFile(store.equals(MEMORY) ? temporary() : data);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("weike-roots");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the roots of a store in memory", e);
        }
    }
}
