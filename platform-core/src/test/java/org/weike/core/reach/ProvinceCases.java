package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.PLATFORM;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.stereotype.Component;
import org.weike.core.TestPlatform;
import org.weike.core.demonstration.ProvinceGenerator;
import org.weike.core.demonstration.ProvincePlan;

/** Invented provinces, which only the platform itself can have. */
@Component
final class ProvinceCases implements ReachCases {

    private static final ProvincePlan SMALLEST = new ProvincePlan(315, 315, 1, LocalDate.of(2026, 3, 1));
    private static final ProvinceGenerator.Progress SILENTLY = (done, all) -> {};

    private final ReachWorld world;

    ProvinceCases(ReachWorld world) {
        this.world = world;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(DeskCases.of(ProvinceGenerator.class)
                .withoutNode(
                        "fill",
                        "It fills an empty store, and takes nobody but the platform.",
                        it -> it.succeeded(filled(), PLATFORM)
                                .refuses(PLATFORM, SMALLEST, SILENTLY)
                                .isOnlyForThePlatform(world.everyKindOfPerson(), List.of(SMALLEST, SILENTLY)))
                .forThePlatform("write", () -> given(SMALLEST, OutputStream.nullOutputStream())));
    }

    /** What was asked for of a platform of its own, which was empty before. */
    private static Object filled() {
        try (var alone = new SpringApplicationBuilder(TestPlatform.class)
                .web(WebApplicationType.NONE)
                .run("--weike.store=memory", "--weike.keys=" + folder("keys"), "--weike.data=" + folder("data"))) {
            alone.getBean(ProvinceGenerator.class).fill(PLATFORM, SMALLEST, SILENTLY);
            return SMALLEST;
        }
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory("weike-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
