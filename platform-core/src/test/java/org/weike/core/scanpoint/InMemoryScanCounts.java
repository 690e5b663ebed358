package org.weike.core.scanpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.weike.core.shared.CreditHours;

/** Counts of one test. */
final class InMemoryScanCounts implements ScanCounts {

    private final Map<ScanHour, Long> counts = new HashMap<>();
    private final Map<PointFact, Long> facts = new HashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();
    Instant now = Instant.EPOCH;

    @Override
    public void add(Map<ScanHour, Long> scans) {
        scans.forEach((hour, count) -> counts.merge(hour, count, Long::sum));
        scans.keySet().forEach(it -> changed(it.point(), it.day()));
    }

    @Override
    public void addFacts(Map<PointFact, Long> more) {
        more.forEach((fact, amount) -> facts.merge(fact, amount, Long::sum));
        more.keySet().forEach(it -> changed(it.point(), it.day()));
    }

    private void changed(ScanPointId point, LocalDate day) {
        changed.put(new PointDay(point, day, PointFigures.NOTHING).id(), now);
    }

    @Override
    public Optional<PointDay> find(String day) {
        return days().filter(it -> it.id().equals(day)).findFirst();
    }

    @Override
    public List<PointDay> daysOf(ScanPointId point) {
        return days().filter(it -> it.point().equals(point))
                .sorted(Comparator.comparing(PointDay::day))
                .toList();
    }

    @Override
    public void each(Consumer<PointDay> sink) {
        days().forEach(sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<PointDay> sink) {
        days().filter(it -> !changed.getOrDefault(it.id(), Instant.EPOCH).isBefore(since))
                .forEach(sink);
    }

    private Stream<PointDay> days() {
        var scanned = counts.keySet().stream().map(it -> new PointDay(it.point(), it.day(), PointFigures.NOTHING));
        var studied = facts.keySet().stream().map(it -> new PointDay(it.point(), it.day(), PointFigures.NOTHING));
        return Stream.concat(scanned, studied).distinct().map(it -> figures(it.point(), it.day()));
    }

    private PointDay figures(ScanPointId point, LocalDate day) {
        long scans = IntStream.range(0, 24)
                .mapToLong(hour -> counts.getOrDefault(new ScanHour(point, day, hour), 0L))
                .sum();
        return new PointDay(
                point,
                day,
                new PointFigures(
                        scans,
                        fact(point, day, PointFact.Kind.BEGUN),
                        fact(point, day, PointFact.Kind.COMPLETED),
                        CreditHours.ofHundredths(fact(point, day, PointFact.Kind.CREDITED))));
    }

    private long fact(ScanPointId point, LocalDate day, PointFact.Kind kind) {
        return facts.getOrDefault(new PointFact(point, day, kind), 0L);
    }

    @Override
    public List<DayOfScans> of(ScanPointId point, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .map(day -> new DayOfScans(
                        day,
                        IntStream.range(0, 24)
                                .mapToObj(hour -> counts.getOrDefault(new ScanHour(point, day, hour), 0L))
                                .toList()))
                .filter(it -> it.total() > 0)
                .toList();
    }
}
