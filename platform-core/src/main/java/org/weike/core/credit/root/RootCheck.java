package org.weike.core.credit.root;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds the roots of the file and the store against each other, and then against the accounts that pass by. */
public final class RootCheck {

    private final RootSeals seals;
    private final List<RootFinding> findings = new ArrayList<>();
    private final NavigableMap<LocalDate, DailyRoot> trusted = new TreeMap<>();
    private final Set<LocalDate> inFile = new HashSet<>();
    private final Set<LocalDate> inStore = new HashSet<>();
    private final Optional<DayHeads> heads;

    /** Later days than {@code filed} may be in the store alone: they are about to be written to the file. */
    RootCheck(RootSeals seals, List<String> lines, List<DailyRoot> stored, LocalDate filed) {
        this.seals = seals;
        readFile(lines);
        stored.forEach(this::readStored);
        heads = trusted.isEmpty() ? Optional.empty() : Optional.of(gathering());
        requireNoGaps(filed);
    }

    /** The accounts come in the order of their ids. */
    public void take(PastHeads part) {
        heads.ifPresent(it -> it.take(part));
    }

    /** What was found, when all accounts have passed by; can be asked for once. */
    public RootTally tally() {
        int checked = 0;
        for (DailyRoot root : trusted.values()) {
            var before = trusted.get(root.date().minusDays(1));
            if (before != null && heads.isPresent()) {
                checked++;
                if (!seals.isOf(root, before, heads.get().sum(root.date()))) {
                    find(root.date(), RootFinding.Fault.HEADS);
                }
            }
        }
        inFile.addAll(inStore);
        var last = trusted.isEmpty() ? null : RootDay.of(trusted.lastKey());
        return new RootTally(inFile.size(), checked, last, findings);
    }

    private void readFile(List<String> lines) {
        var latest = LocalDate.MIN;
        for (int number = 1; number <= lines.size(); number++) {
            var root = DailyRoot.parse(lines.get(number - 1));
            if (root.isEmpty()) {
                findings.add(new RootFinding(Integer.toString(number), RootFinding.Fault.UNREADABLE));
                continue;
            }
            var date = root.get().date();
            inFile.add(date);
            if (!seals.isOurs(root.get())) {
                find(date, RootFinding.Fault.SEAL);
            } else if (!date.isAfter(latest)) {
                find(date, RootFinding.Fault.ORDER);
            } else {
                trusted.put(date, root.get());
                latest = date;
            }
        }
    }

    private void readStored(DailyRoot root) {
        inStore.add(root.date());
        var filed = trusted.get(root.date());
        if (!seals.isOurs(root)) {
            find(root.date(), RootFinding.Fault.SEAL);
        } else if (filed == null) {
            trusted.put(root.date(), root);
        } else if (filed.accounts() != root.accounts() || !filed.hash().equals(root.hash())) {
            find(root.date(), RootFinding.Fault.DIFFERS);
        }
    }

    private DayHeads gathering() {
        var first = trusted.firstEntry().getValue();
        return new DayHeads(first.date().plusDays(1), trusted.lastKey(), seals.isBeginning(first));
    }

    private void requireNoGaps(LocalDate filed) {
        if (trusted.isEmpty()) {
            return;
        }
        if (!seals.isBeginning(trusted.firstEntry().getValue())) {
            find(trusted.firstKey().minusDays(1), RootFinding.Fault.MISSING);
        }
        trusted.firstKey().datesUntil(trusted.lastKey().plusDays(1)).forEach(it -> {
            if (inFile.contains(it) && !inStore.contains(it)) {
                find(it, RootFinding.Fault.NOT_STORED);
            } else if (!inFile.contains(it) && !inStore.contains(it)) {
                find(it, RootFinding.Fault.MISSING);
            } else if (!inFile.contains(it) && !it.isAfter(filed)) {
                find(it, RootFinding.Fault.NOT_FILED);
            }
        });
    }

    private void find(LocalDate day, RootFinding.Fault fault) {
        findings.add(new RootFinding(day.toString(), fault));
    }
}
