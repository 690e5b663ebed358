package org.weike.core.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers one command as it was told to, and hangs up where it was told to say nothing. */
final class MoodyServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String moment;
    private final String answer;
    private final Thread thread;
    private final AtomicInteger taken = new AtomicInteger();

    MoodyServer(String moment, String answer) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.moment = moment;
        this.answer = answer;
        this.thread = Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many messages it got whole. */
    int taken() {
        return taken.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        if (!says(client, "GREETING", "220 moody")) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            if (!says(client, command, command.equals("DATA") ? "354 go on" : "250 fine")) {
                return;
            }
            if (command.equals("DATA") && !isTaken(client, in)) {
                return;
            }
        }
    }

    private boolean isTaken(Socket client, BufferedReader in) throws IOException {
        if (moment.equals("DATA")) {
            return true;
        }
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (moment.equals("BODY")) {
                return false;
            }
        }
        taken.incrementAndGet();
        return says(client, "END", "250 taken");
    }

    private boolean says(Socket client, String command, String usual) throws IOException {
        String said = command.equals(moment) ? answer : usual;
        if (said.isEmpty()) {
            return false;
        }
        client.getOutputStream().write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
