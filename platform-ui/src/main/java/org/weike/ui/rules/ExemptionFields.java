package org.weike.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weike.core.credit.Norms.Exemption;
import org.weike.core.credit.RuleProblem;
import org.weike.core.credit.Whom;
import org.weike.ui.kit.BasisField;
import org.weike.wording.RuleNames;

/** Of whom nothing is asked, and by which text of law. */
final class ExemptionFields implements Editor<Exemption> {

    private final WhomFields whom;
    private final BasisField basis;

    ExemptionFields(Exemption value, RuleNames names, Runnable changed) {
        whom = new WhomFields(value.whom(), changed);
        basis = new BasisField(value.basis(), names, changed);
    }

    static Exemption another() {
        return new Exemption(Whom.EVERYBODY, "");
    }

    @Override
    public List<Component> fields() {
        var all = new ArrayList<>(whom.fields());
        all.add(basis);
        return all;
    }

    @Override
    public Optional<Exemption> read() {
        Fields.mark(basis, "");
        return Optional.of(new Exemption(whom.read(), basis.text()));
    }

    @Override
    public Optional<HasValidation> fieldOf(RuleProblem.Code code) {
        return code == RuleProblem.Code.BASIS_INVALID ? Optional.of(basis) : Optional.empty();
    }
}
