package org.weike.core.roster.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.weike.core.roster.matching.NameMatch.Candidate;
import org.weike.core.roster.matching.Places.Placed;

/**
 * Finds whom a name means among many. Names that share rare pairs of characters are compared closely; that there are
 * tens of thousands of others costs nothing.
 */
public final class NameMatcher {

    private static final int COMPARED = 40;
    private static final int OFFERED = 5;
    private static final int READ_AT_MOST = 6_000;
    private static final double WORTH_OFFERING = 0.45;
    private static final double LEAST_LIKELY = 0.72;

    private static final double OTHER_NUMBERS = 0.6;
    private static final double OTHER_ENDING = 0.78;
    private static final double NO_ENDING = 0.97;
    private static final double OTHER_PLACE = 0.6;
    private static final double OTHER_ABOVE = 0.7;
    private static final double UNFIT = 0.9;
    private static final double SHORT_NAME = 0.78;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byText = new HashMap<>();
    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<Integer, Postings> pairs = new HashMap<>();
    private final Places places;

    /** What the end of a name says. */
    public enum Sort {
        BRANCH,
        COMMITTEE,
        OTHER
    }

    public NameMatcher(Collection<Named> all) {
        places = new Places(all);
        all.forEach(this::add);
    }

    /** The name as names are compared: in one width and case, without spaces and signs. */
    public static String tidy(String name) {
        return NameForm.tidy(name);
    }

    /** What the end of a name says about the organization. */
    public static Sort sortOf(String name) {
        return switch (NameForm.of(name).ending()) {
            case BRANCH -> Sort.BRANCH;
            case COMMITTEE, GENERAL_BRANCH, WORK_COMMITTEE -> Sort.COMMITTEE;
            case NONE -> Sort.OTHER;
        };
    }

    /** One name of somebody. */
    private record Entry(Named named, Placed placed, Set<String> within, Set<String> above) {}

    private void add(Named named) {
        Set<String> within = Places.of(named);
        Set<String> above = new HashSet<>();
        named.above().forEach(it -> above.add(NameForm.of(it.name()).key()));
        for (String name : named.names()) {
            NameForm form = NameForm.of(name);
            Placed placed = places.strip(form);
            var entry = new Entry(named, placed, within, above);
            int number = entries.size();
            entries.add(entry);
            byText.computeIfAbsent(NameForm.tidy(name), unseen -> new ArrayList<>(1))
                    .add(entry);
            byKey.computeIfAbsent(form.key(), unseen -> new ArrayList<>(1)).add(entry);
            pairsOf(placed.form().core())
                    .forEach(it ->
                            pairs.computeIfAbsent(it, unseen -> new Postings()).add(number));
        }
    }

    /** Pairs of neighbors, and the first character alone, so that a name of one character has one. */
    private static Set<Integer> pairsOf(String core) {
        var found = new HashSet<Integer>();
        for (int at = 0; at + 1 < core.length(); at++) {
            found.add(core.charAt(at) << Character.SIZE | core.charAt(at + 1));
        }
        if (core.length() < 3 && !core.isEmpty()) {
            found.add((int) core.charAt(0));
        }
        return found;
    }

    /** Whom the name means; the name of one above, where it is known, tells those of the same name apart. */
    public NameMatch find(String name, String aboveName) {
        return find(name, aboveName, it -> true);
    }

    /** Likewise; of names that are only much like it, those count less whose keys do not fit. */
    public NameMatch find(String name, String aboveName, Predicate<String> fits) {
        String text = NameForm.tidy(name);
        if (text.isEmpty()) {
            return new NameMatch.Unknown();
        }
        var wanted = new Wanted(places.strip(NameForm.of(name)), above(aboveName));
        for (List<Entry> same : List.of(
                byText.getOrDefault(text, List.of()),
                byKey.getOrDefault(NameForm.of(name).key(), List.of()))) {
            List<Entry> fitting = distinct(same.stream()
                    .filter(it -> wanted.above().isEmpty() || it.above().contains(wanted.above()))
                    .toList());
            if (fitting.size() == 1) {
                return new NameMatch.Certain(fitting.getFirst().named().key());
            }
            if (fitting.size() > 1) {
                return new NameMatch.Unsure(fitting.stream()
                        .limit(OFFERED)
                        .map(it -> new Candidate(it.named().key(), 50))
                        .toList());
            }
        }
        return byLikeness(wanted, fits);
    }

    /** What the name of the one above reads as, if there is any of that name; otherwise it tells nothing. */
    private String above(String name) {
        String key = name.isBlank() ? "" : NameForm.of(name).key();
        return byKey.containsKey(key) ? key : "";
    }

    private static List<Entry> distinct(List<Entry> found) {
        var byNamed = new LinkedHashMap<String, Entry>();
        found.forEach(it -> byNamed.putIfAbsent(it.named().key(), it));
        return List.copyOf(byNamed.values());
    }

    private NameMatch byLikeness(Wanted wanted, Predicate<String> fits) {
        var best = new HashMap<String, Double>();
        compared(wanted.placed().form().core())
                .forEach(it -> best.merge(it.named().key(), wanted.likeness(it), Math::max));
        best.replaceAll((key, likeness) -> fits.test(key) ? likeness : likeness * UNFIT);
        List<Map.Entry<String, Double>> order = best.entrySet().stream()
                .filter(it -> it.getValue() >= WORTH_OFFERING)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (order.isEmpty()) {
            return new NameMatch.Unknown();
        }
        double first = order.getFirst().getValue();
        double second = order.size() > 1 ? order.get(1).getValue() : 0;
        if (first >= LEAST_LIKELY && first - second >= (1 - first) * 0.8 + 0.03) {
            return new NameMatch.Likely(candidate(order.getFirst()));
        }
        return new NameMatch.Unsure(
                order.stream().limit(OFFERED).map(NameMatcher::candidate).toList());
    }

    private static Candidate candidate(Map.Entry<String, Double> found) {
        return new Candidate(found.getKey(), (int) Math.floor(Math.min(found.getValue(), 0.99) * 100));
    }

    /** Those that share the rarest pairs, as many as are worth a close look. */
    private List<Entry> compared(String core) {
        List<Postings> rarest = pairsOf(core).stream()
                .map(pairs::get)
                .filter(it -> it != null)
                .sorted(Comparator.comparingInt(Postings::size))
                .toList();
        var weights = new HashMap<Integer, Double>();
        int read = 0;
        for (Postings each : rarest) {
            if (read > 0 && read + each.size() > READ_AT_MOST) {
                break;
            }
            read += each.size();
            double weight = Math.log(1 + (double) entries.size() / each.size());
            each.forEach(it -> weights.merge(it, weight, Double::sum));
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMPARED)
                .map(it -> entries.get(it.getKey()))
                .toList();
    }

    /** A name that is looked for. */
    private record Wanted(Placed placed, String above) {

        double likeness(Entry entry) {
            NameForm form = placed.form();
            NameForm other = entry.placed().form();
            double likeness = Math.max(core(form.core(), other.core()), Likeness.byChanges(form.body(), other.body()));
            if (!form.numbers().equals(other.numbers())) {
                likeness *= OTHER_NUMBERS;
            }
            if (form.ending() != other.ending()) {
                boolean untold = form.ending() == NameForm.Ending.NONE || other.ending() == NameForm.Ending.NONE;
                likeness *= untold ? NO_ENDING : OTHER_ENDING;
                likeness = untold ? Math.max(likeness, Likeness.byChanges(form.whole(), other.whole())) : likeness;
            }
            if (!entry.within().containsAll(placed.places())
                    && !entry.placed().places().equals(placed.places())) {
                likeness *= OTHER_PLACE;
            }
            return above.isEmpty() || entry.above().contains(above) ? likeness : likeness * OTHER_ABOVE;
        }

        private static double core(String one, String other) {
            double byChanges = Likeness.byChanges(one, other);
            boolean isShort = one.length() >= 2 && one.length() < other.length() && Likeness.isDrawnFrom(one, other);
            return isShort
                    ? Math.max(byChanges, SHORT_NAME + (0.98 - SHORT_NAME) * one.length() / other.length())
                    : byChanges;
        }
    }

    /** The names that hold one pair of characters. */
    private static final class Postings {

        private int[] numbers = new int[2];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size] = number;
            size++;
        }

        int size() {
            return size;
        }

        void forEach(IntConsumer sink) {
            for (int at = 0; at < size; at++) {
                sink.accept(numbers[at]);
            }
        }
    }
}
