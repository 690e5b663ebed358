package org.weike.core.organization;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Has the tree and the roles in memory follow, within seconds, what other application nodes write. */
@Component
final class MemoryRefresher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryRefresher.class);

    private final OrganizationDirectory directory;
    private final RoleBook roles;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("organization-refresh").factory());
    private final ScheduledFuture<?> work;

    MemoryRefresher(
            OrganizationDirectory directory,
            RoleBook roles,
            @Value("${weike.organization.refresh:3s}") Duration interval) {
        this.directory = directory;
        this.roles = roles;
        this.work = timer.scheduleWithFixedDelay(
                this::refresh, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void refresh() {
        try {
            directory.refresh();
            roles.refresh();
        } catch (DataAccessException e) {
            LOG.warn("organizations and roles could not be read again; what is in memory stands", e);
        }
    }

    @Override
    public void close() {
        work.cancel(false);
        timer.shutdown();
    }
}
