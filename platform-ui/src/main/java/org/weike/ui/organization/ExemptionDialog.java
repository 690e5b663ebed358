package org.weike.ui.organization;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.weike.core.credit.ExemptionChange;
import org.weike.core.credit.ExemptionDesk;
import org.weike.core.credit.ExemptionForm;
import org.weike.core.credit.PersonExemption.Ground;
import org.weike.core.credit.PersonExemptions;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.BasisField;
import org.weike.ui.kit.Said;
import org.weike.wording.RuleNames;

/** Says that nothing is asked of somebody for a time: why, by which text of law, from when and to when. */
class ExemptionDialog extends Dialog {

    private static final String USUAL_BASIS = "member-education-regulation-2019-23";

    private final RadioButtonGroup<Ground> ground = new RadioButtonGroup<>(getTranslation("exempt.ground"));
    private final BasisField basis;
    private final DatePicker from = new DatePicker(getTranslation("exempt.from"));
    private final DatePicker until = new DatePicker(getTranslation("exempt.until"));
    private final transient ExemptionDesk exemptions;
    private final transient Actor actor;
    private final transient PersonId person;
    private final transient Consumer<PersonExemptions> done;

    ExemptionDialog(
            ExemptionDesk exemptions,
            RuleNames names,
            Actor actor,
            PersonId person,
            LocalDate today,
            Consumer<PersonExemptions> done) {
        this.exemptions = exemptions;
        this.actor = actor;
        this.person = person;
        this.done = done;
        setHeaderTitle(getTranslation("exempt.add"));
        setWidth("520px");
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(it -> getTranslation("exempt.ground." + it));
        ground.setRequiredIndicatorVisible(true);
        basis = new BasisField(USUAL_BASIS, names, () -> {});
        basis.setWidthFull();
        List.of(from, until).forEach(it -> {
            it.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
            it.setManualValidation(true);
            it.setWidthFull();
        });
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        until.setHelperText(getTranslation("exempt.until.help"));
        var note = new Paragraph(getTranslation("exempt.note"));
        note.addClassName("small");
        add(ground, basis, from, until, note);
        var save = new Button(getTranslation("kit.save"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), save);
    }

    private void save() {
        List.<HasValidation>of(ground, basis, from, until).forEach(it -> it.setInvalid(false));
        Ground why = ground.getValue();
        LocalDate first = from.getValue();
        if (why == null) {
            mark(ground, "exempt.ground.missing");
        }
        if (first == null) {
            mark(from, "exempt.from.missing");
        }
        if (why == null || first == null) {
            return;
        }
        switch (exemptions.exempt(actor, person, new ExemptionForm(why, basis.text(), first, until.getValue()))) {
            case ExemptionChange.Done it -> {
                close();
                Said.done(getTranslation("kit.saved"));
                done.accept(it.exemptions());
            }
            case ExemptionChange.Refused it -> show(it.reason());
        }
    }

    /** Beside the field that it is about, if it is about one. */
    private void show(ExemptionChange.Reason reason) {
        String key = "exempt.refused." + reason;
        switch (reason) {
            case BASIS_INVALID -> mark(basis, key);
            case ENDS_BEFORE_IT_BEGINS -> mark(until, key);
            case OVERLAPS, BEYOND_RECKONING -> mark(from, key);
            case TOO_MANY, ENDS_EARLIER_ALREADY, ONESELF -> Said.refused(this, "exempt.refused.", reason);
        }
    }

    private void mark(HasValidation field, String key) {
        field.setInvalid(true);
        field.setErrorMessage(getTranslation(key));
    }
}
