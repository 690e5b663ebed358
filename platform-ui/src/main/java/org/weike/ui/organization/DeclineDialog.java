package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.weike.core.organization.Arrival;
import org.weike.core.organization.ArrivalChange;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.TransferAnswer;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.Said;

/** Says why somebody is not accepted; their home reads it. */
class DeclineDialog extends Dialog {

    private final TextField reason = new TextField(getTranslation("arrivals.reason"));
    private final transient ArrivalDesk arrivals;
    private final transient Actor actor;
    private final transient Arrival arrival;
    private final transient Runnable done;

    DeclineDialog(ArrivalDesk arrivals, Actor actor, Arrival arrival, Runnable done) {
        this.arrivals = arrivals;
        this.actor = actor;
        this.arrival = arrival;
        this.done = done;
        setHeaderTitle(getTranslation("arrivals.declining", arrival.name()));
        setWidth("520px");
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(TransferAnswer.LONGEST_REASON);
        reason.setHelperText(getTranslation("arrivals.reason.help"));
        reason.setWidthFull();
        add(new Paragraph(getTranslation("arrivals.stays", NodeNames.way(arrival.from()))), reason);
        var go = new Button(getTranslation("person.transfer.decline"), it -> decline());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }

    private void decline() {
        boolean missing = reason.getValue().isBlank();
        reason.setInvalid(missing);
        reason.setErrorMessage(getTranslation("arrivals.reason.missing"));
        if (missing) {
            return;
        }
        close();
        try {
            switch (arrivals.decline(actor, arrival.id(), arrival.rev(), reason.getValue())) {
                case ArrivalChange.Done it -> Said.done(getTranslation("arrivals.declined", arrival.name()));
                case ArrivalChange.Refused it -> Said.refused(this, "person.refused.", it.reason());
            }
        } catch (EditConflict meanwhile) {
            Said.problem(getTranslation("person.refused.CHANGED_MEANWHILE"));
        }
        done.run();
    }
}
