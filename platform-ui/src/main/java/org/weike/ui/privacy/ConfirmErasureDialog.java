package org.weike.ui.privacy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.weike.core.organization.Person;
import org.weike.core.privacy.Erasure;
import org.weike.core.privacy.ErasureChange;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.ui.kit.Said;

/** Names what will be lost and what stays, and has the staff number typed before anything is removed. */
class ConfirmErasureDialog extends Dialog {

    private final TextField number = new TextField(getTranslation("erasure.number"));

    ConfirmErasureDialog(ErasureDesk erasures, Actor actor, Person person, Erasure asked, Runnable done) {
        setHeaderTitle(getTranslation("erasure.confirm.title", person.name()));
        setWidth("520px");
        number.setManualValidation(true);
        number.setRequiredIndicatorVisible(true);
        number.setWidthFull();
        number.setHelperText(getTranslation("erasure.number.help"));
        add(
                new Paragraph(getTranslation("erasure.lost")),
                new Paragraph(getTranslation("erasure.stays")),
                new Paragraph(getTranslation("erasure.final")),
                number);
        var go = new Button(getTranslation("erasure.confirm"), it -> confirm(erasures, actor, asked, done));
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }

    private void confirm(ErasureDesk erasures, Actor actor, Erasure asked, Runnable done) {
        try {
            switch (erasures.confirm(actor, asked.id(), asked.rev(), number.getValue())) {
                case ErasureChange.Done ignored -> {
                    close();
                    Said.done(getTranslation("erasure.confirmed"));
                    done.run();
                }
                case ErasureChange.Refused it -> refuse("erasure.refused." + it.reason());
            }
        } catch (EditConflict meanwhile) {
            refuse("erasure.meanwhile");
        }
    }

    private void refuse(String key) {
        number.setInvalid(true);
        number.setErrorMessage(getTranslation(key));
    }
}
