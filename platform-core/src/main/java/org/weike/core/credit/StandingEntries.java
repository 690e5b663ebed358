package org.weike.core.credit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The entries of a year that were not taken back for good: each as it was posted first, and what stands for it now. */
record StandingEntries(List<Entry> all, Set<EntryId> known) {

    StandingEntries {
        all = List.copyOf(all);
        known = Set.copyOf(known);
    }

    static StandingEntries of(List<Posting> year) {
        var reversed = new HashSet<EntryId>();
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        for (Posting each : year) {
            if (each.reverses() == null) {
                entries.merge(each.id().first(), new Entry(each, each), Entry::followedBy);
            } else {
                reversed.add(each.reverses());
            }
        }
        return new StandingEntries(
                entries.values().stream()
                        .filter(it -> !reversed.contains(it.head().id()))
                        .toList(),
                entries.keySet());
    }

    /** Whether there is or was such an entry. */
    boolean knows(EntryId first) {
        return known.contains(first);
    }

    /** What stands once these lines are posted. */
    List<Posting> withLines(List<Reckoning.Line> lines) {
        Map<EntryId, Posting> wanted = lines.stream()
                .filter(it -> it.head() != null)
                .collect(Collectors.toMap(it -> it.wanted().id().first(), Reckoning.Line::wanted));
        return all.stream()
                .map(it -> wanted.getOrDefault(it.first().id(), it.head()))
                .toList();
    }

    /** An entry as it was posted first, and what stands for it now. */
    record Entry(Posting first, Posting head) {

        private Entry followedBy(Entry later) {
            return new Entry(first, later.head);
        }
    }
}
