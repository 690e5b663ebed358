package org.weike.core.storage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is not kept for good is kept; none may be shorter than what the law or the feature itself needs. Acts,
 * credit entries and erasures are kept for good.
 */
@ConfigurationProperties("weike.retention")
public record RetentionSettings(
        @DefaultValue("1095d") Duration looks,
        @DefaultValue("400d") Duration sendLog,
        @DefaultValue("400d") Duration askedMinutes,
        @DefaultValue("30d") Duration importFiles,
        @DefaultValue("1095d") Duration imports,
        @DefaultValue("15d") Duration strangers) {

    public static final RetentionSettings USUAL = new RetentionSettings(
            Duration.ofDays(1095),
            Duration.ofDays(400),
            Duration.ofDays(400),
            Duration.ofDays(30),
            Duration.ofDays(1095),
            Duration.ofDays(15));

    public RetentionSettings {
        // Cybersecurity Law of 2016, Art. 21: records of what happens in a network are kept for six months at least.
        require("looks", looks, 183);
        require("imports", imports, 183);
        // A digest of this week must be found in the log, and the minutes of this month and the last one.
        require("send-log", sendLog, 35);
        require("asked-minutes", askedMinutes, 62);
        // Whoever committed an import must have a night to find what is wrong with it.
        require("import-files", importFiles, 1);
        // Reports count for seven days, and a receipt for seven more.
        require("strangers", strangers, 14);
    }

    private static void require(String name, Duration kept, long days) {
        if (kept.compareTo(Duration.ofDays(days)) < 0) {
            throw new IllegalArgumentException("weike.retention." + name + ": " + days + " days at least");
        }
    }
}
