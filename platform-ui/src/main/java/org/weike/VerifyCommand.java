package org.weike;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.weike.core.credit.LedgerAtRest;
import org.weike.core.storage.StoreAtRest;

/**
 * Checks the whole credit ledger: by the platform that runs on the data folder, or in the store itself if none does.
 */
final class VerifyCommand {

    private static final int MISUNDERSTOOD = 2;

    private final Console console;
    private final Clock clock;

    VerifyCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Zero if the ledger is sound, one if it is not or cannot be checked, two if the words are not understood. */
    int run(CommandLine line) {
        if (!line.words().isEmpty()) {
            console.say("usage: ./weike verify [--data DIR] [--keys DIR] [--store URI]");
            return MISUNDERSTOOD;
        }
        return console.attempt("The ledger was not checked: ", () -> {
            Path data = Path.of(line.option("data", "data"));
            Optional<Socket> door = SideDoorKey.knock(data, SideDoor.Errand.VERIFY);
            return door.isPresent() ? listen(door.get()) : verify(line, data);
        });
    }

    /** Repeats what the running platform says; the last line is what it ends with. */
    private int listen(Socket door) throws IOException {
        try (door;
                var lines = new BufferedReader(new InputStreamReader(door.getInputStream(), StandardCharsets.UTF_8))) {
            String before = lines.readLine();
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                console.say(before);
                before = next;
            }
            if (before == null || !before.matches("[01]")) {
                throw new IOException("the running platform did not finish; its log says why");
            }
            return Integer.parseInt(before);
        }
    }

    private int verify(CommandLine line, Path data) throws IOException {
        Path keys = Path.of(line.option("keys", "keys"));
        requireFolder(keys);
        if (!line.options().containsKey("store")) {
            requireFolder(data);
        }
        try (var store = StoreAtRest.open(line.option("store", "embedded"), data, clock);
                var ledger = LedgerAtRest.open(store, data, keys)) {
            return new VerifyWords(console).tell(ledger.desk()::verify);
        }
    }

    /** Neither an empty store nor new keys are made by a slip of the pen. */
    private static void requireFolder(Path folder) throws NoSuchFileException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
    }
}
