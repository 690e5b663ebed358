package org.weike.core.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.CreditHours;

/**
 * What other rules would make of the entries of a year, in the order they were posted. What somebody corrected stays,
 * and so does everything of which nobody can tell how much it was; both count for the ceilings.
 */
record Reckoning(List<Line> lines, int untold) {

    Reckoning {
        lines = List.copyOf(lines);
    }

    /** Weighs everything that was done in the year; hours from the year before stay. */
    static Reckoning of(List<Posting> year, RuleSet rules, Deeds deeds, Instant now) {
        var scale = new Scale(rules, deeds);
        var lines = weighed(StandingEntries.of(year), rules, now, scale::weigh);
        return new Reckoning(lines, scale.untold());
    }

    /** Weighs only what the year before leaves, by what it is called here. */
    static Reckoning carriedInto(List<Posting> year, Map<EntryId, Posting> carried, RuleSet rules, Instant now) {
        var standing = StandingEntries.of(year);
        var lines = new ArrayList<>(weighed(
                standing,
                rules,
                now,
                it -> Optional.ofNullable(carried.get(it.id())).map(Reckoning::whole)));
        var earlier = new ArrayList<>(standing.withLines(lines));
        for (Posting each : carried.values()) {
            if (!standing.knows(each.id()) && each.change().hundredths() > 0) {
                var line = Line.of(null, each, whole(each), rules, earlier);
                earlier.add(line.wanted());
                lines.add(line);
            }
        }
        return new Reckoning(lines, 0);
    }

    private static RuleSet.Award whole(Posting carried) {
        return new RuleSet.Award(carried.rule(), carried.counter(), carried.hours(), CreditHours.ZERO);
    }

    private static List<Line> weighed(
            StandingEntries entries, RuleSet rules, Instant now, Function<Posting, Optional<RuleSet.Award>> scale) {
        var lines = new ArrayList<Line>();
        var earlier = new ArrayList<Posting>();
        for (StandingEntries.Entry each : entries.all()) {
            var head = each.head();
            var award = scale.apply(each.first());
            award.ifPresentOrElse(
                    it -> {
                        var line = Line.of(head, head.reckoned(rules.id(), it, now), it, rules, earlier);
                        lines.add(line);
                        earlier.add(line.wanted());
                    },
                    () -> earlier.add(head));
        }
        return lines;
    }

    /** What to post so that the year holds what it should: each time what is taken back, then what stands instead. */
    List<Posting> postings(Instant now) {
        return lines.stream().flatMap(it -> it.postings(now).stream()).toList();
    }

    /** What is left for the year after, also where it is nothing, by what it is called there. */
    Map<EntryId, Posting> carried() {
        Map<EntryId, Posting> carried = new LinkedHashMap<>();
        lines.forEach(it -> carried.put(it.carried().id(), it.carried()));
        return carried;
    }

    /** An entry as it stands, if it was posted, as it should be, and what of it goes over into the year after. */
    record Line(@Nullable Posting head, Posting wanted, Posting carried) {

        private static Line of(
                @Nullable Posting head, Posting whole, RuleSet.Award award, RuleSet rules, List<Posting> earlier) {
            var below = rules.below(whole, earlier);
            return new Line(
                    head,
                    whole.bringing(below.hours()),
                    whole.carrying(award.carried().plus(below.carried())));
        }

        /** What is new is posted also where a ceiling leaves nothing of it, so that it goes unseen in no year. */
        private List<Posting> postings(Instant now) {
            if (head == null) {
                return List.of(wanted);
            }
            boolean isSame = head.change().equals(wanted.change()) && head.counter() == wanted.counter();
            return isSame ? List.of() : List.of(head.reversed(now), wanted);
        }
    }
}
