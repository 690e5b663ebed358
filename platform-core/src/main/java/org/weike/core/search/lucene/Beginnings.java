package org.weike.core.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The beginnings that somebody may type of a code, or of a name that they spell. Short ones are terms of their own, so
 * that the first letter typed costs no more than the last; what is longer is looked for among the whole terms.
 */
final class Beginnings {

    /** The longest beginning that is a term of its own. */
    static final int LONGEST = 6;

    private static final int SHORTEST_INSIDE = 3;
    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_SYLLABLES = 8;
    private static final int MOST_SPELLINGS = 24;

    /** How many characters in a row are found by full syllables and initials in any mixture. */
    private static final int MOST_MIXED = 4;

    private static final int MOST_MIXTURES = 48;

    /** A person's records, one for each year, come one after another; nobody's name outlasts their records for long. */
    private static final Cache<String, Beginnings> SPELLED = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .scheduler(Scheduler.systemScheduler())
            .build();

    private final Set<String> shortOnes = new LinkedHashSet<>();
    private final Set<String> whole = new LinkedHashSet<>();

    Collection<String> shortOnes() {
        return shortOnes;
    }

    Collection<String> whole() {
        return whole;
    }

    /** A code, found by its beginning and, from three characters on, by any part of it. */
    void addCode(String code) {
        add(code, 1);
        for (int start = 1; start + SHORTEST_INSIDE <= Math.min(code.length(), MOST_CHARACTERS); start++) {
            add(code.substring(start), SHORTEST_INSIDE);
        }
    }

    /**
     * A name, found from each of its characters on by how it is spelled: in full, by initials, or first one, then
     * other.
     */
    void addSpellings(String name) {
        var spelled = SPELLED.get(name, Beginnings::spelled);
        shortOnes.addAll(spelled.shortOnes);
        whole.addAll(spelled.whole);
    }

    private static Beginnings spelled(String name) {
        var beginnings = new Beginnings();
        for (int start = 0; start < Math.min(name.length(), MOST_CHARACTERS); start++) {
            if (Pinyin.isSpelled(name.charAt(start))) {
                beginnings.spell(name, start, MOST_MIXED, MOST_MIXTURES, Pinyin::typed);
                if (name.length() - start > MOST_MIXED || mixtures(name, start) > MOST_MIXTURES) {
                    beginnings.spell(name, start, MOST_SYLLABLES, MOST_SPELLINGS, Pinyin::readings);
                    beginnings.spell(name, start, MOST_SYLLABLES, MOST_SPELLINGS, Pinyin::initials);
                }
            }
        }
        return beginnings;
    }

    private static long mixtures(String name, int start) {
        return name.chars()
                .skip(start)
                .mapToLong(it -> Math.max(1, Pinyin.typed((char) it).size()))
                .reduce(1, (one, other) -> one * other);
    }

    private void spell(String name, int start, int characters, int most, Function<Character, List<String>> readings) {
        List<String> spelled = List.of("");
        int end = Math.min(name.length(), start + characters);
        for (int at = start; at < end; at++) {
            var next = readings.apply(name.charAt(at));
            if (!next.isEmpty()) {
                spelled = each(spelled, next, most);
            }
        }
        spelled.forEach(this::addWhole);
    }

    /** Each of the beginnings with each of the readings behind it, once, as many as are looked at. */
    private List<String> each(List<String> beginnings, List<String> readings, int most) {
        var longer = new ArrayList<String>();
        int left = most;
        for (String beginning : beginnings) {
            for (String reading : readings) {
                if (left == 0) {
                    return longer;
                }
                left--;
                var spelled = beginning.concat(reading);
                if (!longer.contains(spelled)) {
                    longer.add(spelled);
                    addBeginnings(spelled, beginning.length() + 1);
                }
            }
        }
        return longer;
    }

    private void add(String term, int shortest) {
        addBeginnings(term, shortest);
        addWhole(term);
    }

    private void addBeginnings(String term, int shortest) {
        for (int length = shortest; length <= Math.min(LONGEST, term.length()); length++) {
            shortOnes.add(term.substring(0, length));
        }
    }

    private void addWhole(String term) {
        if (term.length() > LONGEST) {
            whole.add(Texts.term(term));
        }
    }
}
