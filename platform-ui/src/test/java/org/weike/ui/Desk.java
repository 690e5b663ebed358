package org.weike.ui;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.weike.core.demonstration.DemonstrationProvince;
import org.weike.core.shared.Actor;

/** A desk over the demonstration province, in memory. */
@TestConfiguration(proxyBeanMethods = false)
public class Desk {

    @Bean
    DynamicPropertyRegistrar folders() throws IOException {
        var keys = Files.createTempDirectory("weike-keys");
        var data = Files.createTempDirectory("weike-data");
        return properties -> {
            properties.add("weike.store", () -> "memory");
            properties.add("weike.keys", keys::toString);
            properties.add("weike.data", data::toString);
        };
    }

    @Bean
    ApplicationRunner loadTheDemonstration(DemonstrationProvince province) {
        return arguments -> province.load(new Actor.Platform("test"), (stage, done, all) -> {});
    }
}
