package org.weike.core.storage;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Fails a test that asks the store for anything that {@code docs/store-commands.md} does not list. */
public final class StoreCommands implements CommandListener {

    private static final Path PAGE = Path.of("docs", "store-commands.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("`(\\$?\\w+)`");
    private static final Set<String> DRIVERS_OWN =
            Set.of("$db", "lsid", "$clusterTime", "$readPreference", "txnNumber", "comment");

    private final Map<String, Set<String>> options = new HashMap<>();
    private final Set<String> operators;

    public StoreCommands() {
        String page = read();
        ROW.matcher(page).results().forEach(it -> options.put(it.group(1), words(it.group(2))));
        operators = words(page.substring(page.indexOf("## Operators"), page.indexOf("## What is fast")));
    }

    /** Throws an error and no exception, which the driver would only note in its log. */
    @Override
    public void commandStarted(CommandStartedEvent event) {
        Set<String> allowed = options.get(event.getCommandName());
        if (allowed == null) {
            throw new AssertionError("not in docs/store-commands.md: the command " + event.getCommandName());
        }
        event.getCommand().forEach((option, value) -> {
            boolean known = option.equals(event.getCommandName()) || DRIVERS_OWN.contains(option);
            if (!known && !allowed.contains(option)) {
                throw new AssertionError(
                        "not in docs/store-commands.md: the option " + option + " of " + event.getCommandName());
            }
            if (!DRIVERS_OWN.contains(option) && !option.equals("documents")) {
                requireListed(value);
            }
        });
    }

    private void requireListed(BsonValue value) {
        Set<String> used = new HashSet<>();
        collect(value, used);
        used.removeAll(operators);
        if (!used.isEmpty()) {
            throw new AssertionError("not in docs/store-commands.md: " + used);
        }
    }

    private static void collect(BsonValue value, Set<String> used) {
        if (value.isArray()) {
            value.asArray().forEach(it -> collect(it, used));
        } else if (value instanceof BsonDocument document) {
            document.forEach((key, inner) -> {
                if (key.startsWith("$")) {
                    used.add(key);
                }
                collect(inner, used);
            });
        }
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map((MatchResult it) -> it.group(1)).collect(Collectors.toSet());
    }

    /** The tests run in the folder of the module or in the one above it. */
    private static String read() {
        try {
            return Files.readString(Files.exists(PAGE) ? PAGE : Path.of("..").resolve(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
