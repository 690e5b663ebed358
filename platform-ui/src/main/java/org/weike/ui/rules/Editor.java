package org.weike.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.List;
import java.util.Optional;
import org.weike.core.credit.RuleProblem;

/** Fields for one thing in a draft of rules. */
interface Editor<T> {

    List<Component> fields();

    /** What is written; empty where something is left out that has to be there, which its field says. */
    Optional<T> read();

    /** The field that a problem is about; empty if it is about all of them. */
    Optional<HasValidation> fieldOf(RuleProblem.Code code);
}
