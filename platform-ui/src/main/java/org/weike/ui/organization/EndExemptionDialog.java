package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.weike.core.credit.ExemptionChange;
import org.weike.core.credit.ExemptionDesk;
import org.weike.core.credit.PersonExemption;
import org.weike.core.credit.PersonExemptions;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.Said;

/** Ends an exemption with a day; from the next one on the year asks again. */
class EndExemptionDialog extends Dialog {

    private final DatePicker lastDay = new DatePicker(getTranslation("exempt.lastDay"));

    EndExemptionDialog(
            ExemptionDesk exemptions,
            Actor actor,
            PersonId person,
            PersonExemption ending,
            LocalDate today,
            Consumer<PersonExemptions> done) {
        setHeaderTitle(getTranslation("exempt.end"));
        setWidth("460px");
        lastDay.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        lastDay.setManualValidation(true);
        lastDay.setRequiredIndicatorVisible(true);
        lastDay.setWidthFull();
        lastDay.setValue(ending.lastDay().filter(it -> it.isBefore(today)).orElse(today));
        var note = new Paragraph(getTranslation("exempt.end.note"));
        note.addClassName("small");
        add(lastDay, note);
        var go = new Button(getTranslation("exempt.end"), it -> {
            LocalDate day = lastDay.getValue();
            if (day == null) {
                mark("exempt.from.missing");
                return;
            }
            switch (exemptions.end(actor, person, ending.number(), day)) {
                case ExemptionChange.Done ended -> {
                    close();
                    Said.done(getTranslation("kit.saved"));
                    done.accept(ended.exemptions());
                }
                case ExemptionChange.Refused refused -> mark("exempt.refused." + refused.reason());
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }

    private void mark(String key) {
        lastDay.setInvalid(true);
        lastDay.setErrorMessage(getTranslation(key));
    }
}
