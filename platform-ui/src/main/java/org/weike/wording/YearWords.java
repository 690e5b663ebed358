package org.weike.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.weike.core.credit.Due;
import org.weike.core.credit.YearExplanation;
import org.weike.core.shared.CreditHours;

/** Words how a year's hours come about, and what is asked of somebody, line by line. */
@Component
public class YearWords {

    private final MessageSource words;
    private final RuleNames names;

    YearWords(MessageSource words, RuleNames names) {
        this.words = words;
        this.names = names;
    }

    /** The question that the lines answer: why so many of so many. */
    public String question(CreditHours counted, String target, Locale locale) {
        return target.isEmpty()
                ? word("credit.year.why.free", locale, counted.toString())
                : word("credit.year.why", locale, counted.toString(), target);
    }

    public List<EvidenceWords.Line> lines(YearExplanation year, Locale locale) {
        var lines = new ArrayList<EvidenceWords.Line>();
        for (YearExplanation.Sum each : year.sums()) {
            lines.add(line(word("credit.counter." + each.counter(), locale), sum(each, locale)));
        }
        lines.add(line(word("credit.year.counted", locale), year.counted().toString()));
        var due = year.due();
        if (due != null) {
            lines.add(line(word("credit.year.asked", locale), asked(due, locale)));
            due.stretches().forEach(it -> lines.add(line(days(it, locale), stretch(it, locale))));
        }
        lines.add(line(
                word("credit.rule", locale),
                word(
                        "credit.year.rules",
                        locale,
                        names.version(year.rules(), locale),
                        year.from().toString())));
        return lines;
    }

    private String sum(YearExplanation.Sum sum, Locale locale) {
        var counted = sum.hours().equals(sum.counted())
                ? word("credit.year.all", locale, sum.hours().toString())
                : word(
                        "credit.year.part",
                        locale,
                        sum.hours().toString(),
                        sum.counted().toString());
        return sum.rules().isEmpty()
                ? counted
                : counted
                        + word("credit.why.and", locale)
                        + sum.rules().stream()
                                .map(it -> byRule(it, locale))
                                .collect(Collectors.joining(word("credit.why.and", locale)));
    }

    private String byRule(YearExplanation.ByRule each, Locale locale) {
        return word(
                "credit.year.byRule",
                locale,
                names.rule(each.rule(), locale),
                each.hours().toString(),
                each.entries());
    }

    private String asked(Due due, Locale locale) {
        return due.asked()
                .map(it ->
                        word("credit.year.asked.each", locale, it.hours().toString(), names.basis(it.basis(), locale)))
                .orElse(word("credit.year.asked.nothing", locale));
    }

    private String days(Due.Stretch stretch, Locale locale) {
        return word(
                "credit.year.days",
                locale,
                stretch.from().toString(),
                stretch.until().minusDays(1).toString(),
                stretch.days());
    }

    private String stretch(Due.Stretch stretch, Locale locale) {
        var relief = stretch.relief();
        if (relief != null) {
            return word("credit.year.exempt", locale, names.basis(relief.basis(), locale));
        }
        return stretch.asked()
                .map(it -> word("credit.year.norm", locale, it.hours().toString()))
                .orElse(word("credit.year.asked.nothing", locale));
    }

    private static EvidenceWords.Line line(String name, String value) {
        return new EvidenceWords.Line(name, value);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
