package org.weike.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.weike.WeikeApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The platform with its demonstration province, started as people start it, on a port of its own. */
final class RunningPlatform implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final JsonNode told;

    private RunningPlatform(ConfigurableApplicationContext application, JsonNode told) {
        this.application = application;
        this.told = told;
    }

    static RunningPlatform in(Path folder) throws IOException {
        var application = SpringApplication.run(
                WeikeApplication.class,
                "--server.port=0",
                "--weike.demo=true",
                "--weike.data=" + folder.resolve("data"),
                "--weike.keys=" + folder.resolve("keys"));
        var told = new ObjectMapper().readTree(Files.readString(folder.resolve("data/demo.json")));
        return new RunningPlatform(application, told);
    }

    String url() {
        return told.path("url").asString();
    }

    /** What the phone's camera reads from the table card. */
    String scan() {
        return told.path("scan").asString();
    }

    String name(String role) {
        return account(role).path("name").asString();
    }

    String password(String role) {
        return account(role).path("password").asString();
    }

    private JsonNode account(String role) {
        for (JsonNode each : told.path("accounts")) {
            if (each.path("role").asString().equals(role)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no demonstration account: " + role);
    }

    @Override
    public void close() {
        application.close();
    }
}
