package org.weike.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.weike.core.credit.RuleProblem;
import org.weike.core.credit.RuleSet.Ceiling;
import org.weike.core.shared.CreditHours;
import org.weike.wording.RuleNames;

/** The most that some rules bring, at one event or in a year, and what becomes of the rest. */
final class CeilingFields implements Editor<Ceiling> {

    private static final CreditHours USUAL = CreditHours.of("30");

    private final MultiSelectComboBox<String> rules;
    private final Select<Ceiling.Span> span;
    private final BigDecimalField most;
    private final Checkbox carriesOver;

    /** The names are those of the rules that the draft has when somebody chooses. */
    CeilingFields(Ceiling value, Supplier<List<String>> known, RuleNames names, Runnable changed) {
        var locale = UI.getCurrent().getLocale();
        rules = new MultiSelectComboBox<>();
        rules.setLabel(rules.getTranslation("rules.field.rules"));
        rules.setItemLabelGenerator(it -> names.rule(it, locale));
        rules.setItemsPageable((page, words) -> known.get().stream()
                .filter(it -> words == null || names.rule(it, locale).contains(words))
                .skip(page.getOffset())
                .limit(page.getPageSize())
                .toList());
        rules.setValue(value.rules());
        rules.setManualValidation(true);
        rules.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                changed.run();
            }
        });
        span = Fields.choice("rules.field.span", "rules.span.", Ceiling.Span.class, value.span(), changed);
        most = Fields.hours("rules.field.most", value.most(), changed);
        carriesOver = new Checkbox(rules.getTranslation("rules.field.carriesOver"), value.carriesOver());
        carriesOver.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                changed.run();
            }
        });
    }

    /** A ceiling as most begin, of no rule yet. */
    static Ceiling another() {
        return new Ceiling(Set.of(), Ceiling.Span.YEAR, USUAL, false);
    }

    @Override
    public List<Component> fields() {
        return List.of(rules, span, most, carriesOver);
    }

    @Override
    public Optional<Ceiling> read() {
        Fields.mark(rules, "");
        return Fields.read(most).map(it -> new Ceiling(rules.getValue(), span.getValue(), it, carriesOver.getValue()));
    }

    @Override
    public Optional<HasValidation> fieldOf(RuleProblem.Code code) {
        return switch (code) {
            case CEILING_WITHOUT_RULES, RULE_UNKNOWN -> Optional.of(rules);
            case CEILING_OF_NOTHING, HOURS_OUT_OF_RANGE -> Optional.of(most);
            default -> Optional.empty();
        };
    }
}
