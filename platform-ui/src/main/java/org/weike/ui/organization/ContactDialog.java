package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.function.Consumer;
import org.weike.core.mail.MailAddress;
import org.weike.core.reminder.ReminderCard;
import org.weike.core.reminder.ReminderDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.Said;

/** Enters or corrects where mail reaches somebody. */
class ContactDialog extends Dialog {

    private final EmailField address = new EmailField(getTranslation("contact.address"));

    ContactDialog(ReminderDesk reminders, Actor actor, PersonId person, Consumer<ReminderCard> done) {
        setHeaderTitle(getTranslation("contact.enter"));
        setWidth("420px");
        address.setManualValidation(true);
        address.setRequiredIndicatorVisible(true);
        address.setHelperText(getTranslation("contact.help"));
        address.setWidthFull();
        add(address);
        var save = new Button(getTranslation("kit.save"), it -> {
            if (!MailAddress.isWritten(address.getValue())) {
                address.setInvalid(true);
                address.setErrorMessage(getTranslation("contact.bad"));
                return;
            }
            var card = reminders.reachAt(actor, person, new MailAddress(address.getValue()));
            close();
            Said.done(getTranslation("kit.saved"));
            done.accept(card);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), save);
    }
}
