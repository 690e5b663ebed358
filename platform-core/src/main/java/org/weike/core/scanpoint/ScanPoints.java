package org.weike.core.scanpoint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.shared.OrganizationId;

/** All scan points. */
public interface ScanPoints {

    Optional<ScanPoint> find(ScanPointId id);

    /** Those that exist, in the order asked for. */
    List<ScanPoint> findAll(Collection<ScanPointId> ids);

    /** The point that carries the code now or carried it once. */
    Optional<ScanPoint> findByCode(ScanCode code);

    List<ScanPoint> at(Collection<OrganizationId> sites);

    void add(Collection<ScanPoint> points);

    /** Sets a code aside for a point that has another one still; fails if any point has or had it. */
    void reserve(ScanCode code, ScanPointId id);

    /**
     * Replaces the revision before this one.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void replace(ScanPoint point);

    void each(Consumer<ScanPoint> sink);

    /** Those that changed at or after the instant. */
    void changedSince(Instant since, Consumer<ScanPoint> sink);
}
