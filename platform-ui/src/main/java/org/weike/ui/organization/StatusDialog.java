package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.Status;
import org.weike.core.organization.Status.Floating;
import org.weike.core.organization.Status.Standing;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Said;
import org.weike.wording.Moments;

/** Says how somebody stands as a member, whether they float, and since when. */
class StatusDialog extends Dialog {

    private final Select<Standing> standing = new Select<>();
    private final Select<Floating> floating = new Select<>();
    private final DatePicker since = new DatePicker(getTranslation("person.since"));
    private final transient RosterDesk roster;
    private final transient Actor actor;
    private final transient Person person;
    private final transient Runnable done;

    StatusDialog(RosterDesk roster, Actor actor, Person person, Runnable done) {
        this.roster = roster;
        this.actor = actor;
        this.person = person;
        this.done = done;
        setHeaderTitle(getTranslation("person.changeStatus"));
        since.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        setWidth("420px");
        standing.setLabel(getTranslation("person.standing"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(it -> getTranslation("person.standing." + it));
        floating.setLabel(getTranslation("person.floating"));
        floating.setItems(Floating.values());
        floating.setItemLabelGenerator(it -> getTranslation("person.floating." + it));
        standing.addValueChangeListener(it -> offerFloating(it.getValue()));
        standing.setValue(person.status().standing());
        floating.setValue(person.status().floating());
        since.setValue(LocalDate.ofInstant(person.status().since(), Moments.ZONE));
        since.setRequiredIndicatorVisible(true);
        var save = new Button(getTranslation("kit.save"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new FormLayout(standing, floating, since));
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), save);
    }

    private void offerFloating(Standing value) {
        boolean member = value != Standing.NOT_A_MEMBER;
        floating.setEnabled(member);
        if (!member) {
            floating.setValue(Floating.NO);
        }
    }

    private void save() {
        if (since.getValue() == null) {
            since.setInvalid(true);
            since.setErrorMessage(getTranslation("person.since.missing"));
            return;
        }
        var status = new Status(
                standing.getValue(),
                floating.getValue(),
                since.getValue().atStartOfDay(Moments.ZONE).toInstant());
        switch (roster.changeStatus(actor, person.id(), person.rev(), status)) {
            case PersonChange.Done it -> {
                close();
                Said.done(getTranslation("kit.saved"));
                done.run();
            }
            case PersonChange.Refused it -> Said.refused(this, "person.refused.", it.reason());
        }
    }
}
