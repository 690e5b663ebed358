package org.weike.core.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

/** Lets another node write right before the first write of this one. */
final class RacingOrganizations implements Organizations {

    private final Organizations shared;
    private final Runnable rival;
    private boolean raced;

    RacingOrganizations(Organizations shared, Runnable rival) {
        this.shared = shared;
        this.rival = rival;
    }

    @Override
    public void each(Consumer<Organization> sink) {
        shared.each(sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<Organization> sink) {
        shared.changedSince(since, sink);
    }

    @Override
    public void add(Collection<Organization> organizations) {
        shared.add(organizations);
    }

    @Override
    public void replace(Organization organization) {
        if (!raced) {
            raced = true;
            rival.run();
        }
        shared.replace(organization);
    }
}
