package org.weike.core.bench;

import java.nio.file.Path;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole library over the embedded store in a folder, by the clock on the wall. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class BenchPlatform {

    static ConfigurableApplicationContext open(Path folder) {
        return new SpringApplicationBuilder(BenchPlatform.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--weike.data=" + folder.resolve("data"),
                        "--weike.keys=" + folder.resolve("keys"),
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN",
                        "--logging.level.org.weike.core.bench=INFO");
    }
}
