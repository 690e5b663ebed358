package org.weike.core.storage;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Refuses settings by the names they had before, which nobody would read any more. */
final class FormerSettings {

    private static final Map<String, String> NOW = Map.of(
            "weike.mail.keep", "weike.retention.send-log",
            "weike.roster.kept", "weike.retention.import-files",
            "weike.study.unclaimed", "weike.retention.strangers");

    private FormerSettings() {}

    static void refuse(Environment settings) {
        var binder = Binder.get(settings);
        NOW.forEach((former, now) -> {
            if (binder.bind(former, String.class).isBound()) {
                throw new StoreRefusal("the setting " + former + " is called " + now + " now");
            }
        });
    }
}
