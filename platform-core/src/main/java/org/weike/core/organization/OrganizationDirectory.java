package org.weike.core.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Holds the whole tree in memory: loaded at start, then kept in step with what this and other nodes write. */
@Component
public final class OrganizationDirectory implements Supplier<OrganizationTree> {

    /** How far the clocks of two application nodes may be apart. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private final Organizations organizations;
    private final Clock clock;
    private volatile OrganizationTree tree;
    private Instant seen;

    public OrganizationDirectory(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
        this.seen = clock.instant();
        var all = new ArrayList<Organization>();
        organizations.each(all::add);
        this.tree = OrganizationTree.of(all);
    }

    @Override
    public OrganizationTree get() {
        return tree;
    }

    /** Takes in what was written since the last time, here or on another node. */
    public synchronized void refresh() {
        Instant now = clock.instant();
        var changed = new ArrayList<Organization>();
        organizations.changedSince(seen.minus(SKEW), changed::add);
        take(changed);
        seen = now;
    }

    /** Reads the whole tree anew, which also shows what is gone. */
    public synchronized void reload() {
        Instant now = clock.instant();
        var all = new ArrayList<Organization>();
        organizations.each(all::add);
        tree = OrganizationTree.of(all);
        seen = now;
    }

    /** Takes in what this node just wrote; older revisions than those in memory are ignored. */
    synchronized void take(Collection<Organization> written) {
        OrganizationTree before = tree;
        var newer = written.stream()
                .filter(it -> before.find(it.id())
                        .map(known -> known.rev() < it.rev())
                        .orElse(true))
                .toList();
        if (!newer.isEmpty()) {
            tree = before.with(newer);
        }
    }
}
