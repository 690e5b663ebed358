package org.weike.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.weike.core.credit.RuleChange;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraft;
import org.weike.core.credit.RuleSet;
import org.weike.core.ledger.LedgerSum;
import org.weike.core.shared.Actor;

/** Puts a draft in force from a day on, and says whom that reaches. */
final class ForceDialog extends Dialog {

    private final DatePicker from = new DatePicker(getTranslation("rules.force.from"));
    private final transient RuleDesk rules;
    private final transient Actor actor;
    private final transient RuleDraft draft;
    private final transient Consumer<RuleSet> done;

    ForceDialog(
            RuleDesk rules,
            Actor actor,
            RuleDraft draft,
            LedgerSum everybody,
            LocalDate today,
            Consumer<RuleSet> done) {
        this.rules = rules;
        this.actor = actor;
        this.draft = draft;
        this.done = done;
        setHeaderTitle(getTranslation("rules.force"));
        setWidth("520px");
        from.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        from.setManualValidation(true);
        from.setMin(today.plusDays(1));
        from.setValue(LocalDate.of(today.getYear() + 1, 1, 1));
        from.setRequiredIndicatorVisible(true);
        var whom = new Paragraph(getTranslation("rules.force.whom", everybody.people(), everybody.owing()));
        whom.addClassName("notice");
        var after = new Paragraph(getTranslation("rules.force.after"));
        after.addClassName("small");
        var trial = new Anchor("rules/changes?draft=" + draft.id().value(), getTranslation("rules.force.trial"));
        trial.setRouterIgnore(false);
        trial.getElement().addEventListener("click", it -> close());
        add(from, whom, trial, after);
        var go = new Button(getTranslation("rules.force.go"), it -> put());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }

    private void put() {
        LocalDate day = from.getValue();
        if (day == null) {
            Fields.mark(from, getTranslation("rules.force.missing"));
            return;
        }
        switch (rules.putInForce(actor, draft.id(), draft.rev(), day)) {
            case RuleChange.Done it -> {
                close();
                done.accept(it.version());
            }
            case RuleChange.Refused it ->
                Fields.mark(
                        from,
                        getTranslation(
                                "rules.refused." + it.reason(), it.problems().size()));
        }
    }
}
