package org.weike.core.roster;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Perishable;
import org.weike.core.storage.RetentionSettings;

/** The files and rows of imports, since somebody last carried one on. */
@Component
final class KeptFiles implements Perishable {

    private final BatchWorker worker;
    private final RetentionSettings settings;

    KeptFiles(BatchWorker worker, RetentionSettings settings) {
        this.worker = worker;
        this.settings = settings;
    }

    @Override
    public String part() {
        return "importFiles";
    }

    @Override
    public Duration kept() {
        return settings.importFiles();
    }

    /** There are few, and each may hold a province. */
    @Override
    public Swept removeOver(Instant now, int most) {
        return new Swept(worker.emptyKeptSince(now.minus(kept())), false);
    }
}
