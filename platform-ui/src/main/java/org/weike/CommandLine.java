package org.weike;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A command of the launcher with its options ({@code --name value}, or {@code --name} alone) and its other words. */
record CommandLine(String command, Map<String, String> options, List<String> words) {

    /** Options that stand alone. */
    private static final List<String> SWITCHES = List.of("demo", "json", "replace");

    CommandLine {
        options = Map.copyOf(options);
        words = List.copyOf(words);
    }

    /** Reads the arguments; without any, the command is {@code run}. Fails on an option that lacks its value. */
    static CommandLine of(String... arguments) {
        var options = new LinkedHashMap<String, String>();
        var words = new ArrayList<String>();
        for (int at = 1; at < arguments.length; at++) {
            String argument = arguments[at];
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (argument.contains("=")) {
                int equals = argument.indexOf('=');
                options.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else if (SWITCHES.contains(argument.substring(2))) {
                options.put(argument.substring(2), "true");
            } else if (at + 1 < arguments.length) {
                options.put(argument.substring(2), arguments[++at]);
            } else {
                throw new IllegalArgumentException(argument + " needs a value");
            }
        }
        return new CommandLine(arguments.length == 0 ? "run" : arguments[0], options, words);
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** The options as Spring properties: those of the launcher under their own names, all others as they are. */
    String[] asProperties() {
        return options.entrySet().stream()
                .map(it -> "--" + propertyOf(it.getKey()) + "=" + it.getValue())
                .toArray(String[]::new);
    }

    private static String propertyOf(String option) {
        return switch (option) {
            case "port" -> "server.port";
            case "data" -> "weike.data";
            case "keys" -> "weike.keys";
            case "store" -> "weike.store";
            case "public-url" -> "weike.public-url";
            case "demo" -> "weike.demo";
            default -> option;
        };
    }
}
