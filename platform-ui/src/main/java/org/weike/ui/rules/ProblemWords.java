package org.weike.ui.rules;

import com.vaadin.flow.component.UI;
import org.weike.core.credit.RuleProblem;

/** Words what is wrong in a draft of rules. */
final class ProblemWords {

    String of(RuleProblem problem) {
        var ui = UI.getCurrent();
        return switch (problem.code()) {
            case COUNTER_TWICE ->
                ui.getTranslation(
                        "rules.problem.COUNTER_TWICE",
                        ui.getTranslation(
                                "credit.counter." + problem.arguments().getFirst()));
            default ->
                ui.getTranslation(
                        "rules.problem." + problem.code(), problem.arguments().toArray());
        };
    }
}
