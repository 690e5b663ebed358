package org.weike;

import jakarta.annotation.PreDestroy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import org.weike.core.storage.StoreBackup;

/**
 * Hands a backup of the running platform to whoever can read its data folder: on a port that only this machine reaches,
 * and only to those who say the secret that lies there.
 */
@Component
class BackupDoor {

    /** What the door answers to the right secret, before the backup itself. */
    static final int COME_IN = 1;

    private static final Logger LOG = LoggerFactory.getLogger(BackupDoor.class);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int WAITING = 4;

    private final StoreBackup backup;
    private final Path data;
    private @Nullable ServerSocket door;
    private @Nullable BackupDoorKey key;

    BackupDoor(StoreBackup backup, @Value("${weike.data:data}") Path data) {
        this.backup = backup;
        this.data = data;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() throws IOException {
        var opened = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        var fresh = BackupDoorKey.fresh(opened.getLocalPort());
        fresh.writeTo(data);
        door = opened;
        key = fresh;
        Thread.ofVirtual().name("backup-door").start(() -> answer(opened, fresh));
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

    private void answer(ServerSocket opened, BackupDoorKey wanted) {
        while (!opened.isClosed()) {
            try {
                Socket visitor = opened.accept();
                Thread.ofVirtual().name("backup").start(() -> serve(visitor, wanted));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                LOG.warn("nobody could come in for a backup", e);
            }
        }
    }

    private void serve(Socket visitor, BackupDoorKey wanted) {
        try (visitor) {
            visitor.setSoTimeout(PATIENCE_MILLIS);
            var words = new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
            String said = words.readLine();
            if (said == null || !wanted.isOpenedBy(said)) {
                LOG.warn("somebody asked for a backup without the secret");
                return;
            }
            visitor.getOutputStream().write(COME_IN);
            var manifest = backup.writeTo(visitor.getOutputStream());
            LOG.info("handed out a backup of {} documents", manifest.documents());
        } catch (IOException e) {
            LOG.warn("a backup was cut off", e);
        }
    }
}
