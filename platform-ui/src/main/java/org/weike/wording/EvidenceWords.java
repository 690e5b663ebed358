package org.weike.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.Deed;
import org.weike.core.credit.Evidence;
import org.weike.core.credit.Explanation;
import org.weike.core.credit.Posting;
import org.weike.core.scanpoint.PlaceName;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;

/** Words what an entry of an account rests on, line by line. */
@Component
public class EvidenceWords {

    private static final int HASH_SHOWN = 16;

    private final MessageSource words;
    private final RuleNames names;
    private final ScanPointDesk points;

    EvidenceWords(MessageSource words, RuleNames names, ScanPointDesk points) {
        this.words = words;
        this.names = names;
        this.points = points;
    }

    /** The lesson, or what the entry does where no lesson stands behind it. */
    public String title(Explanation explanation, Locale locale) {
        var studies = explanation.studies();
        if (explanation.entry().id().reckonedFrom().isPresent()) {
            return word("credit.entry.reckoned", locale);
        }
        if (studies != null) {
            return studies.title();
        }
        var meeting = explanation.meeting();
        if (meeting != null && explanation.entry().posting().reverses() == null) {
            return meeting.topic();
        }
        var posting = explanation.entry().posting();
        if (posting.evidence().kind() != Evidence.Kind.ENTRY) {
            return word("credit.entry.other", locale);
        }
        return word(posting.reverses() == null ? "credit.entry.instead" : "credit.entry.reversal", locale);
    }

    public List<Line> lines(Explanation explanation, Locale locale) {
        var lines = new ArrayList<Line>();
        why(explanation, locale).ifPresent(it -> lines.add(line("credit.why", it, locale)));
        var studies = explanation.studies();
        if (studies != null) {
            lines.addAll(studied(studies, locale));
        }
        var meeting = explanation.meeting();
        if (meeting != null) {
            lines.addAll(met(meeting, locale));
        }
        CreditEntry entry = explanation.entry();
        Posting posting = entry.posting();
        lines.add(line("credit.counter", word("credit.counter." + posting.counter(), locale), locale));
        lines.add(line("credit.rule", rule(posting, locale), locale));
        posting.studied()
                .filter(it -> studies == null && meeting == null) // which tell it themselves
                .ifPresent(it -> lines.add(line("credit.studied", Moments.text(it, locale), locale)));
        lines.add(line("credit.posted", Moments.text(posting.posted(), locale), locale));
        lines.add(line("credit.hash", entry.hash().substring(0, HASH_SHOWN), locale));
        return lines;
    }

    /** The whole reason in one sentence; empty where hours stand for others, or nobody can tell how much was done. */
    public Optional<String> why(Explanation explanation, Locale locale) {
        var source = explanation.source();
        var deed = explanation.deed();
        if (source == null || deed.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        parts.add(word(
                "credit.why.rule",
                locale,
                explanation.entry().posting().change().toString(),
                done(deed.get(), locale),
                source.number(),
                names.set(source.version().set(), locale),
                source.version().version(),
                source.from().toString()));
        var studies = explanation.studies();
        if (studies != null) {
            var recall = studies.recall();
            parts.add(word("credit.why.shown", locale, studies.shown().coveredPercent()));
            parts.add(word("credit.why.recall", locale, recall.right(), recall.questions()));
        }
        return Optional.of(String.join(word("credit.why.and", locale), parts));
    }

    private String done(Deed deed, Locale locale) {
        String amount = deed.amount().stripTrailingZeros().toPlainString();
        return word(
                "credit.deed",
                locale,
                word("credit.activity." + deed.activity(), locale),
                word("credit.unit." + deed.unit(), locale, amount));
    }

    private List<Line> studied(Explanation.Studies studies, Locale locale) {
        var shown = studies.shown();
        var recall = studies.recall();
        return List.of(
                line("credit.place", place(studies.origin(), locale), locale),
                line("credit.started", Moments.text(studies.started(), locale), locale),
                line("credit.completed", Moments.text(studies.completed(), locale), locale),
                line(
                        "credit.shown",
                        word(
                                "credit.shown.each",
                                locale,
                                shown.coveredPercent(),
                                Moments.length(shown.granted()),
                                Moments.length(shown.realTime())),
                        locale),
                line(
                        "credit.recall",
                        word("credit.recall.each", locale, recall.answered(), recall.questions(), recall.right()),
                        locale));
    }

    private List<Line> met(Explanation.Meeting meeting, Locale locale) {
        var lines = new ArrayList<Line>();
        lines.add(line("credit.meeting.branch", meeting.branch(), locale));
        lines.add(line(
                "credit.meeting.time",
                word(
                        "credit.meeting.time.each",
                        locale,
                        Moments.text(meeting.from(), locale),
                        Moments.time(meeting.until()),
                        meeting.minutes()),
                locale));
        if (meeting.place() != null) {
            lines.add(line("credit.meeting.place", meeting.place(), locale));
        }
        return lines;
    }

    /** Where the card hangs today that was scanned; a point says more than that it is one. */
    private String place(Origin origin, Locale locale) {
        String kind = word("origin." + origin.place(), locale);
        if (origin.place() != Origin.Place.POINT) {
            return kind;
        }
        return points.whereHangs(Actor.ANYBODY, origin.reference())
                .map(it -> word("origin.at", locale, kind, words(it)))
                .orElse(kind);
    }

    private static String words(PlaceName place) {
        var all = new ArrayList<>(place.site());
        all.add(place.position());
        return String.join(" › ", all);
    }

    private String rule(Posting posting, Locale locale) {
        var set = posting.ruleSet();
        return word(
                "credit.rule.each",
                locale,
                names.rule(posting.rule(), locale),
                names.set(set.set(), locale),
                set.version());
    }

    private Line line(String key, String value, Locale locale) {
        return new Line(word(key, locale), value);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    /** One thing that is known of an entry. */
    public record Line(String name, String value) {}
}
