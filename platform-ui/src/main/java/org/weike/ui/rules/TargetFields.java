package org.weike.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weike.core.credit.RuleProblem;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSet.Target;
import org.weike.core.credit.Whom;
import org.weike.core.shared.CreditHours;
import org.weike.ui.kit.BasisField;
import org.weike.wording.RuleNames;

/** What a year asks of whom, and by which text of law. */
final class TargetFields implements Editor<Target> {

    private final Select<RuleSet.Group> group;
    private final WhomFields whom;
    private final BigDecimalField hours;
    private final IntegerField trainings;
    private final BasisField basis;

    TargetFields(Target value, RuleNames names, Runnable changed) {
        group = Fields.choice("rules.field.group", "rules.group.", RuleSet.Group.class, value.group(), changed);
        whom = new WhomFields(value.whom(), changed);
        hours = Fields.hours("rules.field.yearHours", value.hours(), changed);
        trainings = Fields.number("rules.field.trainings", value.trainings(), changed);
        basis = new BasisField(value.basis(), names, changed);
    }

    static Target another() {
        return new Target(RuleSet.Group.OTHERS, Whom.EVERYBODY, CreditHours.of("32"), 0, "");
    }

    @Override
    public List<Component> fields() {
        var all = new ArrayList<Component>();
        all.add(group);
        all.addAll(whom.fields());
        all.addAll(List.of(hours, trainings, basis));
        return all;
    }

    @Override
    public Optional<Target> read() {
        Fields.mark(basis, "");
        Optional<CreditHours> asked = Fields.read(hours);
        return Fields.read(trainings)
                .flatMap(times -> asked.map(it -> new Target(group.getValue(), whom.read(), it, times, basis.text())));
    }

    @Override
    public Optional<HasValidation> fieldOf(RuleProblem.Code code) {
        return switch (code) {
            case HOURS_OUT_OF_RANGE -> Optional.of(hours);
            case TRAININGS_OUT_OF_RANGE -> Optional.of(trainings);
            case BASIS_INVALID -> Optional.of(basis);
            default -> Optional.empty();
        };
    }
}
