package org.weike.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.weike.core.credit.Conversion;
import org.weike.core.credit.Norms;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleProblem;
import org.weike.core.credit.RuleSet;
import org.weike.wording.RuleNames;

/** A draft of rules in fields, part by part, with what is wrong beside them. */
final class DraftForm extends Div {

    private final TextField set;
    private final EditedPart<Conversion> conversions;
    private final EditedPart<RuleSet.Ceiling> ceilings;
    private final EditedPart<RuleSet.Share> shares;
    private final EditedPart<RuleSet.Target> targets;
    private final EditedPart<Norms.Exemption> exemptions;
    private final Select<RuleSet.Repeat> repeat;
    private final Select<Norms.Joining> joining;
    private final transient ProblemWords words = new ProblemWords();

    DraftForm(RuleForm form, RuleNames names, Runnable changed) {
        set = Fields.text("rules.field.set", form.set(), changed);
        set.setHelperText(getTranslation("rules.field.set.help"));
        conversions = new EditedPart<>(
                RuleProblem.Part.CONVERSIONS,
                form.conversions(),
                it -> new ConversionFields(it, changed),
                ConversionFields::another,
                changed);
        ceilings = new EditedPart<>(
                RuleProblem.Part.CEILINGS,
                form.ceilings(),
                it -> new CeilingFields(it, this::rules, names, changed),
                CeilingFields::another,
                changed);
        shares = new EditedPart<>(
                RuleProblem.Part.SHARES,
                form.shares(),
                it -> new ShareFields(it, changed),
                ShareFields::another,
                changed);
        targets = new EditedPart<>(
                RuleProblem.Part.TARGETS,
                form.norms().targets(),
                it -> new TargetFields(it, names, changed),
                TargetFields::another,
                changed);
        exemptions = new EditedPart<>(
                RuleProblem.Part.EXEMPTIONS,
                form.norms().exemptions(),
                it -> new ExemptionFields(it, names, changed),
                ExemptionFields::another,
                changed);
        repeat = Fields.choice("rules.field.repeat", "rules.repeat.", RuleSet.Repeat.class, form.repeat(), changed);
        joining = Fields.choice(
                "rules.field.joining",
                "rules.joining.",
                Norms.Joining.class,
                form.norms().joining(),
                changed);
        addClassName("column");
        add(whole(), conversions, ceilings, shares, targets, exemptions);
    }

    private Section whole() {
        List.of(repeat, joining).forEach(it -> it.setWidthFull());
        var section = new Section(new H2(getTranslation("rules.part.SET")), set, repeat, joining);
        section.addClassName("section");
        return section;
    }

    private List<String> rules() {
        return conversions.read().orElse(List.of()).stream()
                .map(Conversion::rule)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** What is written; empty where something is left out that has to be there. */
    Optional<RuleForm> read() {
        Fields.mark(set, "");
        var worth = conversions.read();
        var most = ceilings.read();
        var counting = shares.read();
        var asked = targets.read();
        var exempt = exemptions.read();
        if (worth.isEmpty() || most.isEmpty() || counting.isEmpty() || asked.isEmpty() || exempt.isEmpty()) {
            return Optional.empty();
        }
        var norms = new Norms(asked.get(), exempt.get(), joining.getValue());
        return Optional.of(
                new RuleForm(set.getValue(), worth.get(), most.get(), counting.get(), repeat.getValue(), norms));
    }

    void show(List<RuleProblem> problems) {
        problems.stream()
                .filter(it -> it.part() == RuleProblem.Part.SET)
                .findFirst()
                .ifPresent(it -> Fields.mark(set, words.of(it)));
        List.of(conversions, ceilings, shares, targets, exemptions).forEach(it -> it.show(problems));
    }
}
