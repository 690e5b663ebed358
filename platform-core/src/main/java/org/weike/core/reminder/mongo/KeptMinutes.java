package org.weike.core.reminder.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.weike.core.storage.MonthSweep;
import org.weike.core.storage.Perishable;
import org.weike.core.storage.RetentionSettings;

/** The minutes that were asked of people are kept by whole months. */
@Component
class KeptMinutes implements Perishable {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final MonthSweep sweep;
    private final RetentionSettings settings;

    KeptMinutes(MongoOperations mongo, RetentionSettings settings) {
        this.sweep = new MonthSweep(mongo, MongoAskedTimes.COLLECTION);
        this.settings = settings;
    }

    @Override
    public String part() {
        return "askedMinutes";
    }

    @Override
    public Duration kept() {
        return settings.askedMinutes();
    }

    @Override
    public Swept removeOver(Instant now, int most) {
        return sweep.removeBefore(YearMonth.from(now.minus(kept()).atZone(CHINA)), most);
    }
}
