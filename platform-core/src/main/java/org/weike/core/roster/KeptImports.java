package org.weike.core.roster;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Perishable;
import org.weike.core.storage.RetentionSettings;

/** That there was an import, and how many rows it had, long after its file and rows are gone. */
@Component
final class KeptImports implements Perishable {

    private final Batches batches;
    private final RetentionSettings settings;

    KeptImports(Batches batches, RetentionSettings settings) {
        this.batches = batches;
        this.settings = settings;
    }

    @Override
    public String part() {
        return "imports";
    }

    @Override
    public Duration kept() {
        return settings.imports();
    }

    @Override
    public Swept removeOver(Instant now, int most) {
        int removed = batches.removeEmptied(now.minus(kept()), most);
        return new Swept(removed, removed == most);
    }
}
