package org.weike.core.scanpoint;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;

/** Scan points of one test. */
final class InMemoryScanPoints implements ScanPoints {

    private final Map<ScanPointId, ScanPoint> points = new LinkedHashMap<>();
    private final Map<ScanCode, ScanPointId> later = new HashMap<>();

    @Override
    public Optional<ScanPoint> find(ScanPointId id) {
        return Optional.ofNullable(points.get(id));
    }

    @Override
    public List<ScanPoint> findAll(Collection<ScanPointId> ids) {
        return ids.stream().map(points::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Optional<ScanPoint> findByCode(ScanCode code) {
        return find(ScanPointId.firstKnownBy(code))
                .or(() -> Optional.ofNullable(later.get(code)).flatMap(this::find));
    }

    @Override
    public List<ScanPoint> at(Collection<OrganizationId> sites) {
        return points.values().stream().filter(it -> sites.contains(it.site())).toList();
    }

    @Override
    public void add(Collection<ScanPoint> more) {
        more.forEach(it -> points.put(it.id(), it));
    }

    @Override
    public void reserve(ScanCode code, ScanPointId id) {
        if (findByCode(code).isPresent()) {
            throw new IllegalStateException("taken: " + code.value());
        }
        later.put(code, id);
    }

    @Override
    public void replace(ScanPoint point) {
        if (find(point.id()).map(ScanPoint::rev).orElse(0L) != point.rev() - 1) {
            throw new EditConflict("scan point " + point.id().value());
        }
        points.put(point.id(), point);
    }

    @Override
    public void each(Consumer<ScanPoint> sink) {
        points.values().forEach(sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<ScanPoint> sink) {
        points.values().stream().filter(it -> !it.changed().isBefore(since)).forEach(sink);
    }
}
