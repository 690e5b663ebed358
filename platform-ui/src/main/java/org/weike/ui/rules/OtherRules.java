package org.weike.ui.rules;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraft;
import org.weike.core.credit.RuleDraftId;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSetId;
import org.weike.core.shared.Actor;
import org.weike.wording.RuleNames;

/** Rules that a year could be counted by: a version, or a draft of one. */
record OtherRules(Reference reference, String name, RuleForm form) {

    static List<OtherRules> all(RuleDesk rules, RuleNames names, Actor actor, Locale locale) {
        return Stream.concat(
                        rules.versions(actor).stream().map(it -> of(it, names, locale)),
                        rules.drafts(actor).stream().map(it -> of(it, names, locale)))
                .toList();
    }

    private static OtherRules of(RuleSet version, RuleNames names, Locale locale) {
        var from = CreditTime.dayOf(version.validity().from());
        return new OtherRules(
                new Version(version.id(), from),
                UI.getCurrent().getTranslation("changes.version", names.version(version.id(), locale), from.toString()),
                RuleForm.of(version));
    }

    private static OtherRules of(RuleDraft draft, RuleNames names, Locale locale) {
        String name = names.set(draft.form().set(), locale);
        return new OtherRules(new Draft(draft.id()), UI.getCurrent().getTranslation("rules.draft", name), draft.form());
    }

    /** Where rules are kept. */
    sealed interface Reference {}

    /** A version, and the day from which it decides. */
    record Version(RuleSetId id, LocalDate from) implements Reference {}

    /** A draft, by which nothing can be posted. */
    record Draft(RuleDraftId id) implements Reference {}
}
