package org.weike.web.home;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.Explanation;

/** One entry of an account as its owner sees it, with what it rests on. */
public record EvidenceRow(
        String title,
        String hours,
        String counter,
        String rule,
        String hash,
        ZonedDateTime posted,
        Explanation.@Nullable Studies studies) {

    static EvidenceRow of(Explanation explanation, ZoneId zone) {
        var entry = explanation.entry();
        var posting = entry.posting();
        var studies = explanation.studies();
        return new EvidenceRow(
                studies == null ? posting.id().value() : studies.title(),
                hours(posting.change().hundredths()),
                posting.counter().name(),
                posting.ruleSet().value() + " / " + posting.rule(),
                entry.hash().substring(0, 12),
                posting.posted().atZone(zone),
                studies);
    }

    /** With two decimals, and a minus before what was taken back. */
    private static String hours(long hundredths) {
        return (hundredths < 0 ? "−" : "")
                + Math.abs(hundredths) / 100
                + "."
                + "%02d".formatted(Math.abs(hundredths) % 100);
    }
}
