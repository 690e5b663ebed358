package org.weike.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import java.util.Optional;
import org.weike.core.credit.Counter;
import org.weike.core.credit.RuleProblem;
import org.weike.core.credit.RuleSet.Share;

/** That a counter counts toward what is asked, and up to how much if not all. */
final class ShareFields implements Editor<Share> {

    private final Select<Counter> counter;
    private final BigDecimalField most;

    ShareFields(Share value, Runnable changed) {
        counter = Fields.choice("credit.counter", "credit.counter.", Counter.class, value.counter(), changed);
        most = Fields.hours("rules.field.shareMost", value.most(), changed);
        most.setHelperText(most.getTranslation("rules.field.shareMost.help"));
    }

    static Share another() {
        return new Share(Counter.ONLINE, null);
    }

    @Override
    public List<Component> fields() {
        return List.of(counter, most);
    }

    @Override
    public Optional<Share> read() {
        if (most.isEmpty()) {
            Fields.mark(most, "");
            return Optional.of(new Share(counter.getValue(), null));
        }
        return Fields.read(most).map(it -> new Share(counter.getValue(), it));
    }

    @Override
    public Optional<HasValidation> fieldOf(RuleProblem.Code code) {
        return code == RuleProblem.Code.HOURS_OUT_OF_RANGE ? Optional.of(most) : Optional.empty();
    }
}
