package org.weike;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.weike.core.credit.LedgerCheckDesk;
import org.weike.core.storage.StoreBackup;

/**
 * Does errands of the launcher in the running platform, for whoever can read its data folder: on a port that only this
 * machine reaches, and only for those who say the secret that lies there.
 */
@Component
class SideDoor {

    /** What the door answers to the right secret, before anything else. */
    static final int COME_IN = 1;

    private static final Logger LOG = LoggerFactory.getLogger(SideDoor.class);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LONGEST_LINE = 200;
    private static final int WAITING = 4;

    private final StoreBackup backup;
    private final LedgerCheckDesk checks;
    private final Path data;
    private @Nullable ServerSocket door;
    private @Nullable SideDoorKey key;

    SideDoor(StoreBackup backup, LedgerCheckDesk checks, @Value("${weike.data:data}") Path data) {
        this.backup = backup;
        this.checks = checks;
        this.data = data;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() throws IOException {
        var opened = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        var fresh = SideDoorKey.fresh(opened.getLocalPort());
        fresh.writeTo(data);
        door = opened;
        key = fresh;
        Thread.ofVirtual().name("side-door").start(() -> answer(opened, fresh));
    }

    @PreDestroy
    void close() throws IOException {
        if (door != null) {
            door.close();
        }
        if (key != null) {
            key.removeFrom(data);
        }
    }

    private void answer(ServerSocket opened, SideDoorKey wanted) {
        while (!opened.isClosed()) {
            try {
                Socket visitor = opened.accept();
                Thread.ofVirtual().name("errand").start(() -> serve(visitor, wanted));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                LOG.warn("nobody could come in at the side door", e);
            }
        }
    }

    private void serve(Socket visitor, SideDoorKey wanted) {
        try (visitor) {
            visitor.setSoTimeout(PATIENCE_MILLIS);
            var errand = wanted.errandOf(firstLine(visitor.getInputStream()));
            if (errand.isEmpty()) {
                LOG.warn("somebody came to the side door without the secret");
                return;
            }
            visitor.getOutputStream().write(COME_IN);
            run(errand.get(), visitor.getOutputStream());
        } catch (IOException e) {
            LOG.warn("an errand was cut off", e);
        }
    }

    /** What a visitor says first: no more than a secret needs, for whoever comes is still a stranger. */
    private static String firstLine(InputStream visitor) throws IOException {
        long patience = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        var line = new ByteArrayOutputStream();
        for (int next = visitor.read(); next != '\n' && next != -1; next = visitor.read()) {
            if (line.size() == LONGEST_LINE || System.nanoTime() > patience) {
                throw new IOException("a stranger said too much, or too slowly");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    private void run(Errand errand, OutputStream out) throws IOException {
        switch (errand) {
            case LOOK -> LOG.debug("somebody looked whether a platform runs here");
            case BACKUP ->
                LOG.info(
                        "handed out a backup of {} documents",
                        backup.writeTo(out).documents());
            case VERIFY -> {
                var told = new VerifyWords(new Console(new PrintStream(out, true, StandardCharsets.UTF_8)));
                int exit = told.tell(checks::check);
                LOG.info("checked the ledger: {}", exit == 0 ? "sound" : "not as it was left");
                out.write((exit + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** What somebody wants who comes in. */
    enum Errand {
        /** Only to know whether anybody is there. */
        LOOK,
        BACKUP,
        /** The words of the check, and then its exit code on a line of its own. */
        VERIFY
    }
}
