package org.weike.core.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Holds every active grant in memory: loaded at start, then kept in step with what this and other nodes write. */
@Component
public final class RoleBook implements Function<PersonId, List<RoleGrant>> {

    private final RoleHistories histories;
    private final Clock clock;
    private final Map<PersonId, Page> pages = new ConcurrentHashMap<>();
    private Instant seen;

    public RoleBook(RoleHistories histories, Clock clock) {
        this.histories = histories;
        this.clock = clock;
        this.seen = clock.instant();
        histories.each(this::take);
    }

    /** The active grants of one person. */
    @Override
    public List<RoleGrant> apply(PersonId person) {
        Page page = pages.get(person);
        return page == null ? List.of() : page.active();
    }

    /** Whether the person has or had a role. */
    boolean knows(PersonId person) {
        return pages.containsKey(person);
    }

    /** The active grants on exactly this node. */
    List<RoleGrant> at(OrganizationId node) {
        return pages.values().stream()
                .flatMap(it -> it.active().stream())
                .filter(it -> it.node().equals(node))
                .toList();
    }

    /** Takes in what was written since the last time, here or on another node. */
    public synchronized void refresh() {
        Instant now = clock.instant();
        histories.changedSince(seen.minus(OrganizationDirectory.SKEW), this::take);
        seen = now;
    }

    void take(RoleHistory history) {
        pages.merge(
                history.id(),
                new Page(history.rev(), history.active()),
                (known, read) -> known.rev() < read.rev() ? read : known);
    }

    /** What one person's history says today. */
    private record Page(long rev, List<RoleGrant> active) {}
}
