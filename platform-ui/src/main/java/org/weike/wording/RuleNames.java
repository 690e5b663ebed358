package org.weike.wording;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.weike.core.credit.RuleSetId;

/**
 * Names rules and the texts of law they rest on: in words where the bundles know some, else as they are called in the
 * rules, which every installation may write anew.
 */
@Component
public class RuleNames {

    private final MessageSource words;

    RuleNames(MessageSource words) {
        this.words = words;
    }

    public String set(String set, Locale locale) {
        return wordOr("credit.ruleSet." + set, set, locale);
    }

    /** The set with the number of its version. */
    public String version(RuleSetId version, Locale locale) {
        return words.getMessage(
                "credit.ruleSet.version", new Object[] {set(version.set(), locale), version.version()}, locale);
    }

    public String rule(String rule, Locale locale) {
        return wordOr("credit.rule." + rule, rule, locale);
    }

    public String basis(String basis, Locale locale) {
        return wordOr("credit.basis." + basis, basis, locale);
    }

    private String wordOr(String key, String otherwise, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, otherwise, locale));
    }
}
