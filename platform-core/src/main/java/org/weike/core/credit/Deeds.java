package org.weike.core.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.study.AttemptId;
import org.weike.core.study.Attempts;

/**
 * Finds what was done for an entry, whatever rules weighed it. An entry that does not say how much is old: for a lesson
 * its attempt tells, for the rest the hours do where no ceiling can have cut them.
 */
final class Deeds {

    private final Map<RuleSetId, RuleSet> versions = new HashMap<>();
    private final Attempts attempts;
    private final LessonShelf lessons;

    Deeds(RuleSets ruleSets, Attempts attempts, LessonShelf lessons) {
        ruleSets.all().forEach(it -> versions.put(it.id(), it));
        this.attempts = attempts;
        this.lessons = lessons;
    }

    /** Takes an entry as it was posted first; empty for what can no longer be told. */
    Optional<Deed> of(Posting posting) {
        var version = versions.get(posting.ruleSet());
        return version == null
                ? Optional.empty()
                : version.rule(posting.rule()).flatMap(it -> of(posting, version, it));
    }

    private Optional<Deed> of(Posting posting, RuleSet version, Conversion rule) {
        var measure = posting.evidence().measure();
        return (measure == null ? told(posting, version, rule) : Optional.of(measure.amount()))
                .map(it -> new Deed(rule.activity(), rule.unit(), it));
    }

    private Optional<BigDecimal> told(Posting posting, RuleSet version, Conversion rule) {
        return switch (rule) {
            case Conversion.ByDuration ignored -> minutes(posting.evidence());
            case Conversion.PerUnit it -> version.limits(rule.rule()) ? Optional.empty() : units(posting, it);
        };
    }

    private Optional<BigDecimal> minutes(Evidence evidence) {
        return evidence.kind() == Evidence.Kind.LESSON_ATTEMPT
                ? attempts.find(new AttemptId(evidence.reference()))
                        .flatMap(it -> lessons.find(it.ticket().version()))
                        .map(it -> BigDecimal.valueOf(it.header().minutes()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> units(Posting posting, Conversion.PerUnit rule) {
        if (rule.each().hundredths() == 0) {
            return Optional.empty();
        }
        var amount = posting.change().value().divide(rule.each().value(), 2, RoundingMode.HALF_UP);
        return rule.hours(amount)
                .filter(it -> it.hundredths() == posting.change().hundredths())
                .map(it -> amount);
    }
}
