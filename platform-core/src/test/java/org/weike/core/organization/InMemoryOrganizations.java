package org.weike.core.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;

/** Organizations without a store. */
final class InMemoryOrganizations implements Organizations {

    private final Map<OrganizationId, Organization> kept = new ConcurrentHashMap<>();

    @Override
    public void each(Consumer<Organization> sink) {
        List.copyOf(kept.values()).forEach(sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<Organization> sink) {
        kept.values().stream().filter(it -> !it.changed().isBefore(since)).forEach(sink);
    }

    @Override
    public void add(Collection<Organization> organizations) {
        organizations.forEach(it -> kept.put(it.id(), it));
    }

    @Override
    public void replace(Organization organization) {
        kept.compute(organization.id(), (id, known) -> {
            if (known == null || known.rev() != organization.rev() - 1) {
                throw new EditConflict("organization " + id.value());
            }
            return organization;
        });
    }
}
