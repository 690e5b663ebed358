package org.weike.core.credit.root;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the root of each day that is over, in the store first and then in the file, each once. */
@Component
public class RootBook {

    /** By then what was posted in the last moment of a day has reached the store from every node. */
    private static final Duration SETTLED = Duration.ofHours(2);

    /** By then every node has written in its file what the first one stored. */
    private static final Duration FILED = Duration.ofHours(1);

    private static final int DAYS_A_SWEEP = 31;

    private final DailyRoots roots;
    private final RootFile file;
    private final RootSeals seals;
    private final HeadSweep sweep;
    private final Clock clock;

    RootBook(DailyRoots roots, RootFile file, RootSeals seals, HeadSweep sweep, Clock clock) {
        this.roots = roots;
        this.file = file;
        this.seals = seals;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * Brings store and file up to the last day that is over; as soon as there is an account, the first time only notes
     * that the roots begin.
     */
    public synchronized void keepUp() {
        takeBack();
        var last = last();
        if (last.isPresent()) {
            writeAfter(last.get());
        } else if (hasAccounts()) {
            roots.add(seals.beginning(RootDay.at(clock.instant()).minusDays(1)));
        }
        file.add(roots.all().stream().filter(seals::isOurs).toList());
    }

    /** Gives a store that was put back to an earlier moment the roots again that the file has. */
    private void takeBack() {
        var days = roots.all().stream().map(DailyRoot::id).collect(Collectors.toSet());
        file.lines().stream()
                .flatMap(it -> DailyRoot.parse(it).stream())
                .filter(it -> !days.contains(it.id()) && seals.isOurs(it))
                .forEach(roots::add);
    }

    private Optional<DailyRoot> last() {
        List<DailyRoot> ours = roots.all().stream().filter(seals::isOurs).toList();
        return ours.isEmpty() ? Optional.empty() : Optional.of(ours.getLast());
    }

    /** The last day that has a root of ours. */
    public Optional<RootDay> lastDay() {
        return last().map(DailyRoot::id);
    }

    private boolean hasAccounts() {
        var any = new AtomicBoolean();
        sweep.eachHeads(it -> any.set(true));
        return any.get();
    }

    private void writeAfter(DailyRoot last) {
        var over = RootDay.at(clock.instant().minus(SETTLED)).minusDays(1);
        var before = last;
        while (before.date().isBefore(over)) {
            before = writeUpTo(before, earlier(over, before.date().plusDays(DAYS_A_SWEEP)));
        }
    }

    private DailyRoot writeUpTo(DailyRoot known, LocalDate over) {
        var heads = new DayHeads(known.date().plusDays(1), over, seals.isBeginning(known));
        sweep.eachHeads(heads::take);
        var before = known;
        while (before.date().isBefore(over)) {
            var root = seals.after(before, heads.sum(before.date().plusDays(1)));
            roots.add(root);
            before = roots.find(root.id()).filter(seals::isOurs).orElse(root);
        }
        return before;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Begins to hold the roots against the accounts, which the caller hands over in the order of their ids. */
    public RootCheck check() {
        var filed = RootDay.at(clock.instant().minus(SETTLED).minus(FILED)).minusDays(1);
        return new RootCheck(seals, file.lines(), roots.all(), filed);
    }
}
