package org.weike.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.util.FileSystemUtils;
import org.weike.WeikeApplication;
import org.weike.core.organization.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The platform, started as people start it, on a port of its own. */
final class RunningPlatform implements AutoCloseable {

    /** A name that is not this machine's own, since cards that lead to "localhost" are never printed. */
    static final String HOST = "weike.test";

    private final ConfigurableApplicationContext application;
    private final Path folder;
    private final String url;

    /** The process has one, which every application that starts replaces by its own. */
    private final SecurityContextHolderStrategy security = SecurityContextHolder.getContextHolderStrategy();

    private RunningPlatform(ConfigurableApplicationContext application, Path folder, String url) {
        this.application = application;
        this.folder = folder;
        this.url = url;
    }

    static RunningPlatform withTheProvince() {
        return start("--weike.demo=true");
    }

    /** With the shipped lessons alone, unless the settings say more. */
    static RunningPlatform start(String... settings) {
        try {
            Path folder = Files.createTempDirectory("weike-journey");
            int port = freePort();
            String url = "http://" + HOST + ":" + port;
            var arguments = Stream.of(
                    "--server.port=" + port,
                    "--weike.public-url=" + url,
                    "--weike.data=" + folder.resolve("data"),
                    "--weike.keys=" + folder.resolve("keys"));
            var application = SpringApplication.run(
                    WeikeApplication.class,
                    Stream.concat(arguments, Stream.of(settings)).toArray(String[]::new));
            return new RunningPlatform(application, folder, url);
        } catch (IOException e) {
            throw new UncheckedIOException("the platform did not start", e);
        }
    }

    /** One that no connection of this machine is given by chance before the platform listens there. */
    private static int freePort() {
        return new Random()
                .ints(20_000, 30_000)
                .filter(RunningPlatform::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Knows again who is signed in, whatever other application was started in this process meanwhile. */
    void takeTurn() {
        SecurityContextHolder.setContextHolderStrategy(security);
    }

    String url() {
        return url;
    }

    /** What the demonstration gives away to be tried on a phone. */
    String scan() {
        return told().path("scan").asString();
    }

    String name(Role role) {
        return account(role).path("name").asString();
    }

    String password(Role role) {
        return account(role).path("password").asString();
    }

    private JsonNode account(Role role) {
        for (JsonNode each : told().path("accounts")) {
            if (each.path("role").asString().equals(role.name())) {
                return each;
            }
        }
        throw new IllegalArgumentException("no demonstration account: " + role);
    }

    /** What the demonstration writes for whoever started it. */
    private JsonNode told() {
        try {
            return new ObjectMapper().readTree(Files.readString(folder.resolve("data/demo.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no demonstration", e);
        }
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
