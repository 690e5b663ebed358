package org.weike.core.search.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.weike.core.search.Passage.Mark;

/** Finds what was typed in a text again: as it stands there, in its words, or spelled. */
final class Highlights {

    /** Marks nothing. */
    static final Highlights NONE = new Highlights(Set.of(), Set.of());

    private static final String CUT = "…";
    private static final int FRAGMENT = 80;
    private static final int BEFORE = 20;
    private static final int MOST_MARKS = 20;

    private final Set<String> written;
    private final Set<String> spelled;

    /** Takes what is looked for letter for letter, and what may be the spelling of a name. */
    Highlights(Set<String> written, Set<String> spelled) {
        this.written = Set.copyOf(written);
        this.spelled = Set.copyOf(spelled);
    }

    /** A stretch of a text, and the marks in it. */
    record Fragment(String text, List<Mark> marks) {}

    /** The whole text with its marks; empty if there are none. */
    Optional<Fragment> whole(String text) {
        var marks = marks(text);
        return marks.isEmpty() ? Optional.empty() : Optional.of(new Fragment(text, marks));
    }

    /** A stretch of the text around the first mark; empty if there are none. */
    Optional<Fragment> fragment(String text) {
        var marks = marks(text);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        int from = wholeCharacter(text, Math.max(0, marks.getFirst().from() - BEFORE));
        int to = wholeCharacter(
                text,
                Math.min(
                        text.length(),
                        Math.max(from + FRAGMENT, marks.getFirst().to())));
        var before = from > 0 ? CUT : "";
        var after = to < text.length() ? CUT : "";
        int moved = before.length() - from;
        var within = marks.stream()
                .filter(it -> it.to() <= to)
                .map(it -> new Mark(it.from() + moved, it.to() + moved))
                .toList();
        return Optional.of(new Fragment(before + text.substring(from, to) + after, within));
    }

    /** A character that takes two places is not cut in half. */
    private static int wholeCharacter(String text, int at) {
        boolean inside =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at - 1 : at;
    }

    private List<Mark> marks(String text) {
        var normal = Texts.normalized(text);
        // Rarely a character becomes several: then places in the one text say nothing about the other.
        if (normal.length() != text.length()) {
            return List.of();
        }
        var found = new ArrayList<Mark>();
        written.forEach(it -> addWritten(found, normal, it));
        spelled.forEach(it -> addSpelled(found, normal, it));
        return merged(found);
    }

    private static void addWritten(List<Mark> found, String text, String wanted) {
        for (int at = text.indexOf(wanted); at >= 0 && found.size() < MOST_MARKS; at = text.indexOf(wanted, at + 1)) {
            found.add(new Mark(at, at + wanted.length()));
        }
    }

    private static void addSpelled(List<Mark> found, String text, String wanted) {
        for (int start = 0; start < text.length() && found.size() < MOST_MARKS; start++) {
            if (Pinyin.isSpelled(text.charAt(start))) {
                int end = end(text, start, wanted);
                if (end > start) {
                    found.add(new Mark(start, end));
                }
            }
        }
    }

    /**
     * Where the characters end that are spelled so from the start on; before the start if they are not. Remembers for
     * each character how much can have been typed by then, for there are far more ways to get there.
     */
    private static int end(String text, int start, String wanted) {
        int furthest = -1;
        var typed = new BitSet();
        typed.set(0);
        for (int at = start; at < text.length() && !typed.isEmpty(); at++) {
            var next = new BitSet();
            for (String reading : Pinyin.typed(text.charAt(at))) {
                for (int from = typed.nextSetBit(0); from >= 0; from = typed.nextSetBit(from + 1)) {
                    if (wanted.length() - from <= reading.length() && reading.startsWith(wanted.substring(from))) {
                        furthest = at + 1;
                    } else if (wanted.startsWith(reading, from)) {
                        next.set(from + reading.length());
                    }
                }
            }
            typed = next;
        }
        return furthest;
    }

    private static List<Mark> merged(List<Mark> found) {
        found.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to));
        var merged = new ArrayList<Mark>();
        for (Mark each : found) {
            if (!merged.isEmpty() && merged.getLast().to() >= each.from()) {
                var last = merged.removeLast();
                merged.add(new Mark(last.from(), Math.max(last.to(), each.to())));
            } else {
                merged.add(each);
            }
        }
        return merged;
    }
}
