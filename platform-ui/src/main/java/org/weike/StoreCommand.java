package org.weike;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import org.weike.core.storage.BackupManifest;
import org.weike.core.storage.StoreAtRest;
import org.weike.core.storage.StoreBackup;

/** Backs the store up, restores it and moves it to another server, and says in one sentence why if it does not. */
final class StoreCommand {

    private static final int DONE = 0;
    private static final int MISUNDERSTOOD = 2;

    private final Console console;
    private final Clock clock;

    StoreCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Zero if it is done, one if it was refused, two if the words are not understood. */
    int run(CommandLine line) {
        return console.attempt("Nothing was changed or written: ", () -> switch (line.command()) {
            case "backup" -> backup(line);
            case "restore" -> restore(line);
            case "move" -> move(line);
            default -> throw new IllegalArgumentException("not a command: " + line.command());
        });
    }

    private int backup(CommandLine line) throws IOException {
        if (line.words().size() != 1) {
            return usage("backup FILE [--data DIR] [--store URI]");
        }
        Path file = Path.of(line.words().getFirst());
        var manifest = new BackupFile(file, console).write(source(line));
        console.say("Backed up " + told(manifest) + " to " + file + " (" + ((Files.size(file) >> 10) + 1) + " KB)");
        console.say(whole("Read back from the disk and checked", manifest));
        console.say("The keys are not in it: keep a copy of the folder " + line.option("keys", "keys")
                + " in another place. Without them nobody can sign in and identity numbers stay unreadable.");
        return DONE;
    }

    /** The running platform, if there is one; else the store itself. */
    private BackupFile.Source source(CommandLine line) throws IOException {
        Optional<Socket> door = SideDoorKey.knock(data(line), SideDoor.Errand.BACKUP);
        return out -> {
            if (door.isPresent()) {
                try (Socket inside = door.get()) {
                    inside.getInputStream().transferTo(out);
                }
            } else {
                requireStore(line);
                try (var store = open(line)) {
                    store.backup().writeTo(out);
                }
            }
        };
    }

    private int restore(CommandLine line) throws IOException {
        if (line.words().size() != 1) {
            return usage("restore FILE [--data DIR] [--store URI] [--replace]");
        }
        requireStopped(line);
        Path file = Path.of(line.words().getFirst());
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        console.say("Checking " + file + " ...");
        console.say(whole("Checked", StoreBackup.check(file)));
        boolean replace = line.options().containsKey("replace");
        try (var store = open(line)) {
            console.say("Restoring ...");
            var manifest =
                    replace ? store.backup().replace(file) : store.backup().restore(file);
            FileSystemUtils.deleteRecursively(data(line).resolve("index"));
            console.say("Restored " + told(manifest) + "; the search index is built anew at the next start");
        }
        console.say("Start with the keys of that time (--keys): nobody can sign in with others.");
        return DONE;
    }

    private int move(CommandLine line) throws IOException {
        String to = line.option("to", "");
        if (to.isEmpty() || !line.words().isEmpty()) {
            return usage("move --to URI [--data DIR] [--store URI]");
        }
        requireStopped(line);
        requireStore(line);
        try (var store = open(line)) {
            console.say("Moving ...");
            long documents = store.backup().moveTo(to);
            console.say("Moved " + documents + " documents; the store here is as it was");
        }
        console.say("Start with --store and the same address, and with the same keys.");
        return DONE;
    }

    private int usage(String words) {
        console.say("usage: ./weike " + words);
        return MISUNDERSTOOD;
    }

    private void requireStopped(CommandLine line) throws IOException {
        Optional<Socket> door = SideDoorKey.knock(data(line), SideDoor.Errand.LOOK);
        if (door.isPresent()) {
            door.get().close();
            throw new IllegalStateException("a Weike is running on " + data(line) + ": stop it first");
        }
    }

    /** Does not start an empty store by a slip of the pen. */
    private static void requireStore(CommandLine line) throws NoSuchFileException {
        if (!line.options().containsKey("store") && !Files.isDirectory(data(line))) {
            throw new NoSuchFileException(data(line).toString());
        }
    }

    private StoreAtRest open(CommandLine line) {
        return StoreAtRest.open(line.option("store", "embedded"), data(line), clock);
    }

    private static Path data(CommandLine line) {
        return Path.of(line.option("data", "data"));
    }

    private static String whole(String how, BackupManifest manifest) {
        return how + ": all " + manifest.documents() + " documents in "
                + manifest.parts().size() + " collections are there, and every checksum is right";
    }

    private static String told(BackupManifest manifest) {
        return manifest.documents() + " documents of format " + manifest.format() + " as of " + manifest.takenAt();
    }
}
