package org.weike.core.credit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.study.Attempt;
import org.weike.core.study.AttemptId;
import org.weike.core.study.Attempts;
import org.weike.core.study.CompletionRule;

/** Finds what stands behind an entry: its rule, and the attempt or the meeting that is its evidence. */
@Component
class Explainer {

    private final RuleSets ruleSets;
    private final Attempts attempts;
    private final LessonShelf lessons;
    private final List<Meetings> meetings;

    Explainer(RuleSets ruleSets, Attempts attempts, LessonShelf lessons, List<Meetings> meetings) {
        this.ruleSets = ruleSets;
        this.attempts = attempts;
        this.lessons = lessons;
        this.meetings = List.copyOf(meetings);
    }

    Explanation explain(CreditEntry entry) {
        var posting = entry.posting();
        var source = ruleSets.find(posting.ruleSet())
                .flatMap(it -> source(it, posting.rule()))
                .orElse(null);
        return new Explanation(entry, source, studies(posting.evidence()), meeting(posting.evidence()));
    }

    private static Optional<Explanation.Source> source(RuleSet version, String rule) {
        return version.rule(rule)
                .map(it -> new Explanation.Source(
                        version.id(), CreditTime.dayOf(version.validity().from()), version.numberOf(rule), it));
    }

    private Explanation.@Nullable Meeting meeting(Evidence evidence) {
        return evidence.kind() != Evidence.Kind.BRANCH_STUDY
                ? null
                : meetings.stream()
                        .flatMap(it -> it.find(evidence.reference()).stream())
                        .findFirst()
                        .orElse(null);
    }

    private Explanation.@Nullable Studies studies(Evidence evidence) {
        return switch (evidence.kind()) {
            case ENTRY, ATTENDANCE, BRANCH_STUDY -> null;
            case LESSON_ATTEMPT ->
                attempts.find(new AttemptId(evidence.reference()))
                        .flatMap(attempt -> lessons.find(attempt.ticket().version())
                                .map(version -> studies(attempt, version, evidence)))
                        .orElse(null);
        };
    }

    private static Explanation.Studies studies(Attempt attempt, LessonVersion version, Evidence evidence) {
        return new Explanation.Studies(
                version.id(),
                version.header().title(),
                version.header().minutes(),
                attempt.ticket().origin(),
                attempt.ticket().start(),
                evidence.received(),
                new Explanation.Shown(
                        CompletionRule.USUAL.coveredPercent(version, attempt.studied()),
                        attempt.studied().grantedTime(),
                        version.realTime()),
                recall(attempt, version));
    }

    private static Explanation.Recall recall(Attempt attempt, LessonVersion version) {
        var answers = attempt.studied().answers();
        int right = (int) answers.entrySet().stream()
                .filter(it -> version.recall().get(it.getKey()).isRight(it.getValue()))
                .count();
        return new Explanation.Recall(version.recall().size(), answers.size(), right);
    }
}
