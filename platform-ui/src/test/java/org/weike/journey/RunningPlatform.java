package org.weike.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.weike.WeikeApplication;
import org.weike.core.organization.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The platform with its demonstration province, started as people start it, on a port of its own. */
final class RunningPlatform implements AutoCloseable {

    /** A name that is not this machine's own, since cards that lead to "localhost" are never printed. */
    static final String HOST = "weike.test";

    private final ConfigurableApplicationContext application;
    private final Path folder;
    private final JsonNode told;

    private RunningPlatform(ConfigurableApplicationContext application, Path folder, JsonNode told) {
        this.application = application;
        this.folder = folder;
        this.told = told;
    }

    static RunningPlatform start(String... settings) {
        try {
            Path folder = Files.createTempDirectory("weike-journey");
            int port = freePort();
            var arguments = Stream.of(
                    "--server.port=" + port,
                    "--weike.public-url=http://" + HOST + ":" + port,
                    "--weike.demo=true",
                    "--weike.data=" + folder.resolve("data"),
                    "--weike.keys=" + folder.resolve("keys"));
            var application = SpringApplication.run(
                    WeikeApplication.class,
                    Stream.concat(arguments, Stream.of(settings)).toArray(String[]::new));
            var told = new ObjectMapper().readTree(Files.readString(folder.resolve("data/demo.json")));
            return new RunningPlatform(application, folder, told);
        } catch (IOException e) {
            throw new UncheckedIOException("the platform did not start", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return told.path("url").asString();
    }

    /** What the demonstration gives away to be tried on a phone. */
    String scan() {
        return told.path("scan").asString();
    }

    String name(Role role) {
        return account(role).path("name").asString();
    }

    String password(Role role) {
        return account(role).path("password").asString();
    }

    private JsonNode account(Role role) {
        for (JsonNode each : told.path("accounts")) {
            if (each.path("role").asString().equals(role.name())) {
                return each;
            }
        }
        throw new IllegalArgumentException("no demonstration account: " + role);
    }

    /** A part of the running platform, to set a scene that no journey walks to. */
    <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** Says what happened to whoever listens on the platform. */
    void tell(Object event) {
        application.publishEvent(event);
    }

    @Override
    public void close() throws IOException {
        application.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
