package org.weike.core.credit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.shared.Origin;

/**
 * Why an entry brings the hours it brings: the rule with its set, and what was studied if it was a lesson or a meeting.
 */
public record Explanation(
        CreditEntry entry,
        @Nullable Source source,
        @Nullable Studies studies,
        @Nullable Meeting meeting) {

    /** The rule, if an entry rests on one. */
    public @Nullable Conversion rule() {
        return source == null ? null : source.rule();
    }

    /** What was done, as far as anybody can tell. */
    public Optional<Deed> deed() {
        var rule = rule();
        var measure = entry.posting().evidence().measure();
        if (rule == null) {
            return Optional.empty();
        }
        if (measure != null) {
            return Optional.of(new Deed(rule.activity(), rule.unit(), measure.amount()));
        }
        return studies == null
                ? Optional.empty()
                : Optional.of(new Deed(rule.activity(), rule.unit(), BigDecimal.valueOf(studies.minutes())));
    }

    /** The place of a rule in its version, from 1, and the day from which that decides. */
    public record Source(RuleSetId version, LocalDate from, int number, Conversion rule) {}

    /** A completed attempt in figures. */
    public record Studies(
            LessonVersionId version,
            String title,
            int minutes,
            Origin origin,
            Instant started,
            Instant completed,
            Shown shown,
            Recall recall) {}

    /** What a branch studied together: about what, which branch, when, and where if that was said. */
    public record Meeting(
            String topic,
            String branch,
            Instant from,
            Instant until,
            @Nullable String place) {

        public long minutes() {
            return Duration.between(from, until).toMinutes();
        }
    }

    /** How much of a lesson was shown, for how long by the server's clock, and the shortest time it can take. */
    public record Shown(int coveredPercent, Duration granted, Duration realTime) {}

    /** How many questions were answered, and how many of them rightly at once. */
    public record Recall(int questions, int answered, int right) {}
}
