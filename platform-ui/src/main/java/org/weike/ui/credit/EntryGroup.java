package org.weike.ui.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.EntryId;
import org.weike.core.credit.Evidence;

/** An entry and the corrections that rest on it, in the order they were posted. */
record EntryGroup(CreditEntry first, List<CreditEntry> corrections) {

    EntryGroup {
        corrections = List.copyOf(corrections);
    }

    /** The groups of a year in the order of their first entries. */
    static List<EntryGroup> of(List<CreditEntry> entries) {
        var heads = new HashMap<EntryId, EntryId>();
        var groups = new LinkedHashMap<EntryId, List<CreditEntry>>();
        for (CreditEntry each : entries) {
            EntryId head = heads.getOrDefault(correctedBy(each), each.id());
            heads.put(each.id(), head);
            groups.computeIfAbsent(head, unseen -> new ArrayList<>()).add(each);
        }
        return groups.values().stream()
                .map(it -> new EntryGroup(it.getFirst(), it.subList(1, it.size())))
                .toList();
    }

    /** The entry that this one corrects, or is made of by other rules; itself if there is none. */
    private static EntryId correctedBy(CreditEntry entry) {
        var evidence = entry.posting().evidence();
        return evidence.kind() == Evidence.Kind.ENTRY
                ? new EntryId(evidence.reference())
                : entry.id().reckonedFrom().orElse(entry.id());
    }

    /** The first entry and its corrections. */
    List<CreditEntry> all() {
        return Stream.concat(Stream.of(first), corrections.stream()).toList();
    }

    boolean isReversed(CreditEntry entry) {
        return corrections.stream()
                .anyMatch(it -> entry.id().equals(it.posting().reverses()));
    }

    boolean isReplaced(CreditEntry entry) {
        return corrections.stream()
                .anyMatch(it -> it.posting().reverses() == null && entry.id().equals(correctedBy(it)));
    }

    /** Whether there is something left to take back, or other hours to post where it was taken back. */
    boolean isOpen(CreditEntry entry) {
        return entry.posting().reverses() == null && !isReplaced(entry);
    }
}
