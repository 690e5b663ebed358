package org.weike.core.audit.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.weike.core.storage.MonthSweep;
import org.weike.core.storage.Perishable;
import org.weike.core.storage.RetentionSettings;

/** Looks are kept by whole months. */
@Component
class KeptLooks implements Perishable {

    private final MonthSweep sweep;
    private final RetentionSettings settings;

    KeptLooks(MongoOperations mongo, RetentionSettings settings) {
        this.sweep = new MonthSweep(mongo, MongoLooks.COLLECTION);
        this.settings = settings;
    }

    @Override
    public String part() {
        return "looks";
    }

    @Override
    public Duration kept() {
        return settings.looks();
    }

    @Override
    public Swept removeOver(Instant now, int most) {
        return sweep.removeBefore(YearMonth.from(now.minus(kept()).atZone(MongoLooks.CHINA)), most);
    }
}
