package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.weike.core.credit.ExemptionDesk;
import org.weike.core.credit.PersonExemption;
import org.weike.core.credit.PersonExemptions;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.ui.credit.ExemptionList;
import org.weike.wording.RuleNames;

/** The times in which nothing is asked of somebody, for those who may grant them; nobody grants any to themselves. */
class ExemptionsSection extends Section {

    private final transient ExemptionDesk exemptions;
    private final transient RuleNames names;
    private final transient Actor actor;
    private final transient PersonId person;
    private final transient LocalDate today;
    private final Div rows = new Div();

    /** Throws {@link org.weike.core.shared.OutOfReach} for whoever may not know why. */
    ExemptionsSection(ExemptionDesk exemptions, RuleNames names, Actor actor, PersonId person, LocalDate today) {
        this.exemptions = exemptions;
        this.names = names;
        this.actor = actor;
        this.person = person;
        this.today = today;
        addClassName("section");
        add(new H2(getTranslation("exempt.title")), rows);
        if (isAnothers()) {
            add(new Button(
                    getTranslation("exempt.add"),
                    it -> new ExemptionDialog(exemptions, names, actor, person, today, this::show).open()));
        }
        show(exemptions.of(actor, person));
    }

    private boolean isAnothers() {
        return !actor.equals(Actor.of(person));
    }

    private void show(PersonExemptions known) {
        rows.removeAll();
        if (known.all().isEmpty()) {
            rows.add(new Paragraph(getTranslation("exempt.none")));
        } else {
            rows.add(new ExemptionList(known, names, today, isAnothers() ? this::end : null));
        }
    }

    private void end(PersonExemption one) {
        new EndExemptionDialog(exemptions, actor, person, one, today, this::show).open();
    }
}
