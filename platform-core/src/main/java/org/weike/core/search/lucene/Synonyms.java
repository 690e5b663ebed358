package org.weike.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that mean the same: a group a line, with {@code =} between the words; what follows {@code #} is a remark. */
final class Synonyms {

    private static final String SHIPPED = "/org/weike/core/search/synonyms.txt";
    private static final Pattern BETWEEN = Pattern.compile("=");
    private static final Pattern REMARK = Pattern.compile("#.*");
    private static final int MOST_VARIANTS = 6;

    private final List<List<String>> groups;

    private Synonyms(List<List<String>> groups) {
        this.groups = List.copyOf(groups);
    }

    /** Those that come with the platform. */
    static Synonyms shipped() {
        try (var in = Synonyms.class.getResourceAsStream(SHIPPED)) {
            return in == null
                    ? of(List.of())
                    : of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the shipped synonyms", unreadable);
        }
    }

    /** Those that somebody keeps in a file of their own, instead of the shipped ones. */
    static Synonyms in(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the synonyms in " + file, unreadable);
        }
    }

    static Synonyms of(List<String> lines) {
        var groups = new ArrayList<List<String>>();
        for (String line : lines) {
            var words = BETWEEN.splitAsStream(REMARK.matcher(line).replaceFirst(""))
                    .map(it -> Texts.normalized(it.strip()))
                    .filter(it -> !it.isEmpty())
                    .distinct()
                    .toList();
            if (words.size() > 1) {
                groups.add(words);
            }
        }
        return new Synonyms(groups);
    }

    /** What was typed, first, and what could have been typed instead. */
    Set<String> variants(String typed) {
        var variants = new LinkedHashSet<String>();
        variants.add(typed);
        for (List<String> group : groups) {
            for (String word : group) {
                if (typed.contains(word)) {
                    group.stream()
                            .map(it -> typed.replace(word, it))
                            .takeWhile(it -> variants.size() < MOST_VARIANTS)
                            .forEach(variants::add);
                }
            }
        }
        return variants;
    }
}
