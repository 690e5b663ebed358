package org.weike.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.IdentityNumber;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.PhoneNumber;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Said;

/** Takes what is known of somebody new, or corrects it; says beside each field what is wrong with it. */
class PersonDialog extends Dialog {

    private final TextField name = field("person.name", "");
    private final TextField staffNumber = field("person.staffNumber", "person.staffNumber.help");
    private final TextField phone = field("person.phone", "person.phone.help");
    private final TextField identity = field("person.identity", "person.identity.help");
    private final Select<Status.Standing> standing = new Select<>();
    private final transient BiFunction<PersonForm, Status.Standing, PersonChange> write;
    private final transient Consumer<PersonChange.Done> written;

    private PersonDialog(
            String title,
            BiFunction<PersonForm, Status.Standing, PersonChange> write,
            Consumer<PersonChange.Done> written) {
        this.write = write;
        this.written = written;
        setHeaderTitle(title);
        setWidth("520px");
        standing.setLabel(getTranslation("person.standing"));
        standing.setItems(Status.Standing.values());
        standing.setItemLabelGenerator(it -> getTranslation("person.standing." + it));
        standing.setValue(Status.Standing.FULL);
        name.setRequiredIndicatorVisible(true);
        staffNumber.setRequiredIndicatorVisible(true);
        add(new FormLayout(name, staffNumber, phone, identity, standing));
        var save = new Button(getTranslation("kit.save"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), save);
    }

    static PersonDialog adding(RosterDesk roster, Actor actor, Organization home, Clock clock) {
        var dialog = new PersonDialog(
                UI.getCurrent().getTranslation("people.addTo", home.name()),
                (form, standing) -> roster.add(actor, home.id(), form, Status.of(standing, clock.instant())),
                it -> UI.getCurrent()
                        .navigate(
                                PersonView.class,
                                new RouteParameters(
                                        PersonView.PERSON,
                                        it.card().person().id().value())));
        dialog.standing.setValue(home.kind().isUnit() ? Status.Standing.NOT_A_MEMBER : Status.Standing.FULL);
        dialog.name.focus();
        return dialog;
    }

    static PersonDialog correcting(RosterDesk roster, Actor actor, Person person, Runnable done) {
        var dialog = new PersonDialog(
                UI.getCurrent().getTranslation("person.correct"),
                (form, standing) -> roster.correct(actor, person.id(), person.rev(), form),
                it -> done.run());
        dialog.name.setValue(person.name());
        dialog.staffNumber.setValue(person.staffNumber().value());
        dialog.phone.setHelperText(dialog.getTranslation("person.keep.help"));
        dialog.identity.setHelperText(dialog.getTranslation("person.keep.help"));
        dialog.standing.setVisible(false);
        return dialog;
    }

    private TextField field(String key, String help) {
        var field = new TextField(getTranslation(key));
        if (!help.isEmpty()) {
            field.setHelperText(getTranslation(help));
        }
        return field;
    }

    private void save() {
        boolean named = !name.getValue().isBlank();
        mark(name, named ? "" : "person.name.missing");
        StaffNumber number = read(staffNumber, StaffNumber::new, "person.staffNumber.wrong");
        PhoneNumber mobile = readIfAny(phone, PhoneNumber::new, "person.phone.wrong");
        IdentityNumber resident = readIfAny(identity, IdentityNumber::new, "person.identity.wrong");
        if (!named || number == null || phone.isInvalid() || identity.isInvalid()) {
            return;
        }
        switch (write.apply(new PersonForm(name.getValue(), number, mobile, resident), standing.getValue())) {
            case PersonChange.Done done -> {
                close();
                Said.done(getTranslation("kit.saved"));
                written.accept(done);
            }
            case PersonChange.Refused refused -> Said.refused(this, "person.refused.", refused.reason());
        }
    }

    private <T> @Nullable T readIfAny(TextField field, Function<String, T> type, String problem) {
        if (field.getValue().isBlank()) {
            mark(field, "");
            return null;
        }
        return read(field, type, problem);
    }

    private <T> @Nullable T read(TextField field, Function<String, T> type, String problem) {
        try {
            T value = type.apply(field.getValue());
            mark(field, "");
            return value;
        } catch (IllegalArgumentException e) {
            mark(field, problem);
            return null;
        }
    }

    private void mark(TextField field, String problem) {
        field.setInvalid(!problem.isEmpty());
        field.setErrorMessage(problem.isEmpty() ? "" : getTranslation(problem));
    }
}
