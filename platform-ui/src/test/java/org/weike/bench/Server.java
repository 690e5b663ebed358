package org.weike.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, started as the launcher starts it, behind a proxy. */
final class Server implements AutoCloseable {

    private static final String PROXY = "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1";

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when it says that it is ready. */
    static Server start(Path application, Path folder) throws IOException {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String options = System.getenv("WEIKE_JAVA_OPTS");
        if (options != null && !options.isBlank()) {
            command.addAll(List.of(options.strip().split("\\s+")));
        }
        command.addAll(List.of("@" + application, "run", "--port", Integer.toString(port)));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        command.addAll(List.of("--keys", folder.resolve("keys").toString()));
        command.addAll(List.of("--weike.proxies=" + PROXY));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = process.inputReader(StandardCharsets.UTF_8);
        awaitReady(said);
        Thread.ofPlatform().daemon().start(() -> passOn(said));
        return new Server(process, port);
    }

    int port() {
        return port;
    }

    /** The processor time that the process has used up, its compiler and its collector included. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Ends it with SIGKILL: it gets no chance to put anything away. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("Ready: ")) {
                return;
            }
            tell(line);
        }
        throw new IllegalStateException("the application did not start");
    }

    private static void passOn(BufferedReader said) {
        try {
            said.lines().forEach(Server::tell);
        } catch (UncheckedIOException e) {
            Figures.tell("server: ended");
        }
    }

    private static void tell(String line) {
        if (line.contains("WARN") || line.contains("ERROR") || line.contains("Exception")) {
            Figures.tell("server: " + line);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
